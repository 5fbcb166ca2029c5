import ips.*;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;

/** Calls the mock through JAX-WS, with classes that wsimport or CXF generated from the WSDL of any version. */
public final class JaxWsClient {
    private final Properties mock;
    private final String company;
    private AuthHeader caller = caller("secret");
    private IpsApiPortType ips;
    private String handle;

    private JaxWsClient(Properties mock) {
        this.mock = mock;
        this.company = mock.getProperty("company");
    }

    public static void main(String[] args) throws Exception {
        new JaxWsClient(Interop.readMock(args[0])).talk();
    }

    private void talk() {
        Interop.step("WSDL", () -> {
            // Validates requests and answers.
            ips = Port.open(mock.getProperty("wsdl"));
            return Map.of("operations", Stream.of(IpsApiPortType.class.getMethods()).filter(Port::isOperation).count());
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
            for (String name : List.of("jacket.tif", "trailer.mp4")) {
                UploadUrl url = new UploadUrl();
                url.setSourceUrl("http://files.example.com/" + name);
                url.setDestPath("Outfitters/interop/" + name);
                urls.getItems().add(url);
            }
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
            param.setStartDate(date("2027-01-31T08:30:00Z"));
            param.setEndDate(date("2027-01-31T09:30:00Z"));
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
        caller.setAppName("JAX-WS");
        caller.setAppVersion("1");
        return caller;
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

    private static XMLGregorianCalendar date(String time) throws Exception {
        return DatatypeFactory.newInstance().newXMLGregorianCalendar(Interop.calendar(time));
    }

    private static Map<String, Object> faultOf(Callable<?> call) throws Exception {
        try {
            return Map.of("answer", call.call());
        } catch (AuthenticationFaultException fault) {
            return fields(fault, fault.getFaultInfo().getCode(), fault.getFaultInfo().getReason());
        } catch (AuthorizationFaultException fault) {
            return fields(fault, fault.getFaultInfo().getCode(), fault.getFaultInfo().getReason());
        } catch (IpsApiFaultException fault) {
            return fields(fault, fault.getFaultInfo().getCode(), fault.getFaultInfo().getReason());
        }
    }

    private static Map<String, Object> fields(Exception fault, int code, String reason) {
        return Map.of("name", fault.getMessage(), "type", Port.nameOf(fault), "code", code, "reason", reason);
    }
}
