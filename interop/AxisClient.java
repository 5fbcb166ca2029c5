import ips.*;
import java.beans.Introspector;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.axis.AxisFault;

/** Calls the mock through Apache Axis 1, with classes that WSDL2Java generated from the WSDL of any version. */
public final class AxisClient {
    private final Properties mock;
    private final String company;
    private IpsApiServiceSoapBindingStub ips;
    private String handle;

    private AxisClient(Properties mock) {
        this.mock = mock;
        this.company = mock.getProperty("company");
    }

    public static void main(String[] args) throws Exception {
        new AxisClient(Interop.readMock(args[0])).talk();
    }

    private void talk() {
        Interop.step("WSDL", () -> {
            // The classes have the address of the service from the WSDL.
            ips = (IpsApiServiceSoapBindingStub) new IpsApiServiceLocator().getIpsApiSoapPort();
            authorize("secret");
            return Map.of("operations", IpsApiPortType.class.getMethods().length);
        });
        Interop.step("nothing found", () -> {
            GetActiveJobsParam param = new GetActiveJobsParam();
            param.setCompanyHandle(company);
            param.setOriginalName("nothing");
            return ips.getActiveJobs(param);
        });
        Interop.step("submitJob", () -> {
            ImageServingPublishJob publish = new ImageServingPublishJob();
            publish.setPublishType("Full");
            publish.setEmailSetting("None");
            SubmitJobParam param = new SubmitJobParam();
            param.setCompanyHandle(company);
            param.setJobName(mock.getProperty("jobName"));
            param.setImageServingPublishJob(publish);
            SubmitJobReturn answer = ips.submitJob(param);
            handle = answer.getJobHandle();
            return answer;
        });
        Interop.step("getActiveJobs", () -> {
            later("advance", "61s");
            return activeJobs();
        });
        Interop.step("pauseJob", () -> {
            pause(handle);
            later("advance", "1h");
            return activeJobs();
        });
        Interop.step("resumeJob", () -> {
            ResumeJobParam param = new ResumeJobParam();
            param.setCompanyHandle(company);
            param.setJobHandle(handle);
            ips.resumeJob(param);
            later("advance", "30s");
            return activeJobs();
        });
        Interop.step("stopJob", () -> {
            StopJobParam param = new StopJobParam();
            param.setCompanyHandle(company);
            param.setJobHandle(handle);
            ips.stopJob(param);
            later("advance", "1s");
            return activeJobs();
        });
        Interop.step("uploadUrlsJob", () -> {
            UploadUrl[] urls = Stream.of("jacket.tif", "trailer.mp4").map(AxisClient::upload).toArray(UploadUrl[]::new);
            UploadUrlsJob upload = new UploadUrlsJob();
            upload.setUrlArray(urls);
            upload.setOverwrite(true);
            upload.setReadyForPublish(true);
            upload.setCreateMask(false);
            upload.setEmailSetting("None");
            SubmitJobParam param = new SubmitJobParam();
            param.setCompanyHandle(company);
            param.setJobName("Interop upload");
            param.setUploadUrlsJob(upload);
            SubmitJobReturn answer = ips.submitJob(param);
            Interop.later(mock, "settle", Map.of());
            return answer;
        });
        Interop.step("searchAssets", () -> {
            SearchAssetsParam param = new SearchAssetsParam();
            param.setCompanyHandle(company);
            param.setFolder("Outfitters/interop/");
            param.setIncludeSubfolders(true);
            param.setSortBy("Name");
            return ips.searchAssets(param);
        });
        Interop.step("getJobLogs", () -> {
            GetJobLogsParam param = new GetJobLogsParam();
            param.setCompanyHandle(company);
            param.setStartDate(Interop.calendar("2027-01-31T08:30:00Z"));
            param.setEndDate(Interop.calendar("2027-01-31T09:30:00Z"));
            param.setNumRows(10);
            return ips.getJobLogs(param);
        });
        Interop.step("getJobLogDetails", () -> {
            GetJobLogDetailsParam param = new GetJobLogDetailsParam();
            param.setCompanyHandle(company);
            param.setOriginalName("Interop upload");
            return ips.getJobLogDetails(param);
        });
        Interop.step("unknown job", () -> faultOf(() -> pause(mock.getProperty("unknownJob"))));
        Interop.step("wrong password", () -> {
            authorize("wrong");
            return faultOf(this::activeJobs);
        });
    }

    private void authorize(String password) {
        AuthHeader caller = new AuthHeader();
        caller.setUser("robin@example.com");
        caller.setPassword(password);
        caller.setAppName("Axis");
        caller.setAppVersion("1.4");
        ips.clearHeaders();
        ips.setHeader(mock.getProperty("headerNamespace"), "authHeader", caller);
    }

    private static UploadUrl upload(String name) {
        UploadUrl url = new UploadUrl();
        url.setSourceUrl("http://files.example.com/" + name);
        url.setDestPath("Outfitters/interop/" + name);
        return url;
    }

    private GetActiveJobsReturn activeJobs() throws Exception {
        GetActiveJobsParam param = new GetActiveJobsParam();
        param.setCompanyHandle(company);
        param.setJobHandle(handle);
        return ips.getActiveJobs(param);
    }

    private PauseJobReturn pause(String job) throws Exception {
        PauseJobParam param = new PauseJobParam();
        param.setCompanyHandle(company);
        param.setJobHandle(job);
        return ips.pauseJob(param);
    }

    private void later(String path, String by) throws Exception {
        Interop.later(mock, path, Map.of("by", by));
    }

    private static Map<String, Object> faultOf(Callable<?> call) throws Exception {
        try {
            return Map.of("answer", call.call());
        } catch (AxisFault fault) {
            // The classes of the faults are in another package in some versions.
            Class<?> type = fault.getClass();
            return fields(fault, (int) type.getMethod("getCode").invoke(fault), (String) type.getMethod("getReason").invoke(fault));
        }
    }

    private static Map<String, Object> fields(AxisFault fault, int code, String reason) {
        String type = Introspector.decapitalize(fault.getClass().getSimpleName());
        return Map.of("name", fault.getFaultString(), "type", type, "code", code, "reason", reason);
    }
}
