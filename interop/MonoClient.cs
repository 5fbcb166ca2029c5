// Calls the mock through the proxy that Mono's wsdl generates. Usage: MonoClient.exe MOCK (JSON). Prints a line of JSON per step.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using System.Web.Script.Serialization;
using System.Web.Services.Protocols;
using System.Xml;
using System.Xml.Serialization;

/// <summary>Rejects answers with content that the WSDL does not have; the proxy alone would ignore it.</summary>
public partial class IpsApiService
{
    protected override WebResponse GetWebResponse(WebRequest request)
    {
        var answer = new KeptResponse(base.GetWebResponse(request));
        var envelope = new XmlDocument();
        envelope.Load(answer.GetResponseStream());
        var content = (XmlElement)envelope.SelectSingleNode("/*/*[local-name() = 'Body']/*");
        if (content.LocalName != "Fault") Check(content);
        return answer;
    }

    void Check(XmlElement content)
    {
        var returned = GetType().GetMethod(content.LocalName.Replace("Return", "")).ReturnType;
        var serializer = new XmlSerializer(returned, new XmlRootAttribute(content.LocalName) { Namespace = content.NamespaceURI });
        var unknown = new List<string>();
        serializer.UnknownNode += (_, node) => unknown.Add($"{node.NodeType} {node.Name} {node.Text}".Trim());
        serializer.Deserialize(new XmlNodeReader(content));
        if (unknown.Count > 0) throw new XmlException($"{content.LocalName} holds what the WSDL lacks: {string.Join(", ", unknown)}");
    }
}

/// <summary>A response whose body can be read more than once.</summary>
class KeptResponse : WebResponse
{
    readonly MemoryStream body = new MemoryStream();

    public KeptResponse(WebResponse response)
    {
        ContentType = response.ContentType;
        Headers = response.Headers;
        using (response) response.GetResponseStream().CopyTo(body);
    }

    public override string ContentType { get; set; }
    public override WebHeaderCollection Headers { get; }
    public override Stream GetResponseStream() => new MemoryStream(body.ToArray());
}

static class MonoClient
{
    static readonly JavaScriptSerializer Json = new JavaScriptSerializer();
    static readonly IpsApiService Ips = new IpsApiService();
    static readonly DateTime Morning = new DateTime(2027, 1, 31, 8, 30, 0, DateTimeKind.Utc);
    static Dictionary<string, string> mock;
    static string company;

    static void Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        mock = Json.Deserialize<Dictionary<string, string>>(args[0]);
        company = mock["company"];
        string handle = null;

        Step("WSDL", () =>
        {
            Authorize("secret");
            return new { operations = typeof(IpsApiService).GetMethods().Count(each => each.IsDefined(typeof(SoapDocumentMethodAttribute), false)) };
        });
        Step("nothing found", () => ActiveJobs(new getActiveJobsParam { originalName = "nothing" }));
        Step("submitJob", () =>
        {
            var answer = Ips.submitJob(new submitJobParam
            {
                companyHandle = company,
                jobName = mock["jobName"],
                imageServingPublishJob = new ImageServingPublishJob { publishType = "Full", emailSetting = "None" },
            });
            handle = answer.jobHandle;
            return answer;
        });
        Step("getActiveJobs", () => ActiveJobsLater("61s", handle));
        Step("pauseJob", () =>
        {
            Ips.pauseJob(new pauseJobParam { companyHandle = company, jobHandle = handle });
            return ActiveJobsLater("1h", handle);
        });
        Step("resumeJob", () =>
        {
            Ips.resumeJob(new resumeJobParam { companyHandle = company, jobHandle = handle });
            return ActiveJobsLater("30s", handle);
        });
        Step("stopJob", () =>
        {
            Ips.stopJob(new stopJobParam { companyHandle = company, jobHandle = handle });
            return ActiveJobsLater("1s", handle);
        });
        Step("uploadUrlsJob", () =>
        {
            var answer = Ips.submitJob(new submitJobParam
            {
                companyHandle = company,
                jobName = "Interop upload",
                uploadUrlsJob = new UploadUrlsJob
                {
                    urlArray = new[] { Upload("jacket.tif"), Upload("trailer.mp4") },
                    overwrite = true,
                    readyForPublish = true,
                    createMask = false,
                    emailSetting = "None",
                },
            });
            Later("settle", new { });
            return answer;
        });
        Step("searchAssets", () => Ips.searchAssets(new searchAssetsParam
        {
            companyHandle = company,
            folder = "Outfitters/interop/",
            includeSubfolders = true,
            sortBy = "Name",
        }));
        Step("getJobLogs", () => Ips.getJobLogs(new getJobLogsParam
        {
            companyHandle = company,
            startDate = Morning,
            startDateSpecified = true,
            endDate = Morning.AddHours(1),
            endDateSpecified = true,
            numRows = 10,
            numRowsSpecified = true,
        }));
        Step("getJobLogDetails", () => Ips.getJobLogDetails(new getJobLogDetailsParam { companyHandle = company, originalName = "Interop upload" }));
        Step("unknown job", () => FaultOf(() => Ips.pauseJob(new pauseJobParam { companyHandle = company, jobHandle = mock["unknownJob"] })));
        Step("wrong password", () =>
        {
            Authorize("wrong");
            return FaultOf(() => ActiveJobs(new getActiveJobsParam()));
        });
        EndNow(0);
    }

    /// <summary>Exits at once: Mono sometimes waits up to a minute for idle threads of its pool.</summary>
    [DllImport("libc", EntryPoint = "_exit")]
    static extern void EndNow(int code);

    static void Authorize(string password)
    {
        Ips.authHeaderValue = new authHeader
        {
            user = "robin@example.com",
            password = password,
            appName = "wsdl",
            appVersion = Environment.Version.ToString(),
        };
    }

    static object ActiveJobs(getActiveJobsParam of)
    {
        of.companyHandle = company;
        return Ips.getActiveJobs(of);
    }

    static object ActiveJobsLater(string time, string handle)
    {
        Later("advance", new { by = time });
        return ActiveJobs(new getActiveJobsParam { jobHandle = handle });
    }

    static UploadUrl Upload(string name)
    {
        return new UploadUrl { sourceUrl = $"http://files.example.com/{name}", destPath = $"Outfitters/interop/{name}" };
    }

    static void Later(string path, object body)
    {
        using (var http = new WebClient())
        {
            http.Headers[HttpRequestHeader.ContentType] = "application/json";
            http.UploadString($"{mock["url"]}/__admin/clock/{path}", Json.Serialize(body));
        }
    }

    static object FaultOf(Func<object> call)
    {
        try
        {
            return new { answer = call() };
        }
        catch (SoapException fault)
        {
            var detail = fault.Detail.ChildNodes.Cast<XmlElement>().Single();
            return new { name = fault.Message, type = detail.LocalName, code = int.Parse(detail["code", detail.NamespaceURI].InnerText), reason = detail["reason", detail.NamespaceURI].InnerText };
        }
    }

    static void Step(string name, Func<object> see)
    {
        object line;
        try
        {
            line = new { step = name, saw = Plain(see()) };
        }
        catch (Exception error)
        {
            line = new { step = name, error = $"{error.GetType().Name}: {error.GetBaseException().Message}" };
        }
        Console.WriteLine(Json.Serialize(line));
    }

    /// <summary>A value that the proxy read, ready for JSON, without empty members.</summary>
    static object Plain(object value)
    {
        if (value is DateTime moment) return new { date = $"{moment.ToUniversalTime():s}Z" };
        // The proxy omits the element around the items, and makes an array even if there are none.
        if (value is Array array) return array.Length == 0 ? "" : (object)new { items = array.Cast<object>().Select(Plain) };
        if (value is string || value.GetType().IsValueType) return value;
        return value.GetType().GetProperties()
            .Where(each => !each.Name.EndsWith("Specified") && IsSpecified(value, each.Name))
            .ToDictionary(each => each.Name, each => Plain(each.GetValue(value)));
    }

    /// <summary>Whether the answer has a member: one that cannot be null comes with a second one, which says so.</summary>
    static bool IsSpecified(object value, string member)
    {
        var type = value.GetType();
        var specified = type.GetProperty($"{member}Specified");
        return specified == null ? type.GetProperty(member).GetValue(value) != null : (bool)specified.GetValue(value);
    }
}
