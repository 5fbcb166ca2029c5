import ips.*;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** Calls the mock through Apache Axis2, with classes that its WSDL2Java generated (data binding: ADB) from the WSDL of any version. */
public final class Axis2Client {
    private final Properties mock;
    private final String company;
    private AuthHeader caller = caller("secret");
    private IpsApiServiceStub ips;
    private String handle;

    private Axis2Client(Properties mock) {
        this.mock = mock;
        this.company = mock.getProperty("company");
    }

    public static void main(String[] args) throws Exception {
        new Axis2Client(Interop.readMock(args[0])).talk();
    }

    private void talk() {
        Interop.step("WSDL", () -> {
            // The classes have the address of the service from the WSDL.
            ips = new IpsApiServiceStub();
            return Map.of("operations", IpsApiService.class.getMethods().length);
        });
        Interop.step("nothing found", () -> {
            GetActiveJobsParam param = new GetActiveJobsParam();
            param.setCompanyHandle(company);
            param.setOriginalName("nothing");
            return ips.getActiveJobs(param, caller);
        });
        Interop.step("submitJob", () -> {
            ImageServingPublishJob publish = new ImageServingPublishJob();
            publish.setPublishType("Full");
            publish.setEmailSetting("None");
            SubmitJobParam param = new SubmitJobParam();
            param.setCompanyHandle(company);
            param.setJobName(mock.getProperty("jobName"));
            param.setImageServingPublishJob(publish);
            SubmitJobReturn answer = ips.submitJob(param, caller);
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
            ips.resumeJob(param, caller);
            later("advance", "30s");
            return activeJobs();
        });
        Interop.step("stopJob", () -> {
            StopJobParam param = new StopJobParam();
            param.setCompanyHandle(company);
            param.setJobHandle(handle);
            ips.stopJob(param, caller);
            later("advance", "1s");
            return activeJobs();
        });
        Interop.step("uploadUrlsJob", () -> {
            UploadUrlArray urls = new UploadUrlArray();
            urls.setItems(Stream.of("jacket.tif", "trailer.mp4").map(Axis2Client::upload).toArray(UploadUrl[]::new));
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
            SubmitJobReturn answer = ips.submitJob(param, caller);
            Interop.later(mock, "settle", Map.of());
            return answer;
        });
        Interop.step("searchAssets", () -> {
            SearchAssetsParam param = new SearchAssetsParam();
            param.setCompanyHandle(company);
            param.setFolder("Outfitters/interop/");
            param.setIncludeSubfolders(true);
            param.setSortBy("Name");
            return ips.searchAssets(param, caller);
        });
        Interop.step("getJobLogs", () -> {
            GetJobLogsParam param = new GetJobLogsParam();
            param.setCompanyHandle(company);
            param.setStartDate(Interop.calendar("2027-01-31T08:30:00Z"));
            param.setEndDate(Interop.calendar("2027-01-31T09:30:00Z"));
            param.setNumRows(10);
            return ips.getJobLogs(param, caller);
        });
        Interop.step("getJobLogDetails", () -> {
            GetJobLogDetailsParam param = new GetJobLogDetailsParam();
            param.setCompanyHandle(company);
            param.setOriginalName("Interop upload");
            return ips.getJobLogDetails(param, caller);
        });
        Interop.step("unknown job", () -> faultOf(() -> pause(mock.getProperty("unknownJob"))));
        Interop.step("wrong password", () -> {
            caller = caller("wrong");
            return faultOf(this::activeJobs);
        });
    }

    private static AuthHeader caller(String password) {
        AuthHeader caller = new AuthHeader();
        caller.setUser("robin@example.com");
        caller.setPassword(password);
        caller.setAppName("Axis2");
        caller.setAppVersion("1");
        return caller;
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
        return ips.getActiveJobs(param, caller);
    }

    private PauseJobReturn pause(String job) throws Exception {
        PauseJobParam param = new PauseJobParam();
        param.setCompanyHandle(company);
        param.setJobHandle(job);
        return ips.pauseJob(param, caller);
    }

    private void later(String path, String by) throws Exception {
        Interop.later(mock, path, Map.of("by", by));
    }

    /** Takes the name of a fault from its class by way of the object, since the package of the class depends on the version. */
    private static Map<String, Object> faultOf(Callable<?> call) throws Exception {
        try {
            return Map.of("answer", call.call());
        } catch (AuthenticationFaultException fault) {
            return fields(fault, fault.getFaultMessage().MY_QNAME, fault.getFaultMessage().getCode(), fault.getFaultMessage().getReason());
        } catch (AuthorizationFaultException fault) {
            return fields(fault, fault.getFaultMessage().MY_QNAME, fault.getFaultMessage().getCode(), fault.getFaultMessage().getReason());
        } catch (IpsApiFaultException fault) {
            return fields(fault, fault.getFaultMessage().MY_QNAME, fault.getFaultMessage().getCode(), fault.getFaultMessage().getReason());
        }
    }

    private static Map<String, Object> fields(Exception fault, QName element, int code, String reason) {
        return Map.of("name", fault.getMessage(), "type", element.getLocalPart(), "code", code, "reason", reason);
    }
}
