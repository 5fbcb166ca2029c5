//! Calls the mock through soap-client, ureq and quick-xml. Usage: client MOCK (JSON). Prints a line of JSON per step.
use serde::{de::DeserializeOwned, Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{json, Value};
use soap_client::{Envelope, Version, Wsdl};
use std::fmt;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Mock {
    url: String,
    wsdl: String,
    namespace: String,
    header_namespace: String,
    company: String,
    job_name: String,
    unknown_job: String,
}

/// A moment in an answer, which the mock writes in UTC.
struct Date(String);

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let text = String::deserialize(source)?;
        match (text.get(..19), text.ends_with('Z')) {
            (Some(seconds), true) => Ok(Date(format!("{seconds}Z"))),
            _ => Err(serde::de::Error::custom(format!("{text} is no moment in UTC"))),
        }
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        json!({ "date": self.0 }).serialize(target)
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AuthHeader<'a> {
    #[serde(rename = "@xmlns")]
    namespace: &'a str,
    user: &'a str,
    password: &'a str,
    app_name: &'a str,
    app_version: &'a str,
}

/// A parameter in the namespace of the version.
#[derive(Serialize)]
struct Param<'a, T: Serialize> {
    #[serde(rename = "@xmlns")]
    namespace: &'a str,
    #[serde(flatten)]
    fields: T,
}

#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
struct JobParam<'a> {
    company_handle: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    job_handle: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    original_name: Option<&'a str>,
}

#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
struct SubmitJobParam<'a> {
    company_handle: &'a str,
    job_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    image_serving_publish_job: Option<PublishJob>,
    #[serde(skip_serializing_if = "Option::is_none")]
    upload_urls_job: Option<UploadUrlsJob>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct PublishJob {
    publish_type: String,
    email_setting: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct UploadUrlsJob {
    url_array: Items<UploadUrl>,
    overwrite: bool,
    ready_for_publish: bool,
    create_mask: bool,
    email_setting: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct UploadUrl {
    source_url: String,
    dest_path: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SearchAssetsParam<'a> {
    company_handle: &'a str,
    folder: &'a str,
    include_subfolders: bool,
    sort_by: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct GetJobLogsParam<'a> {
    company_handle: &'a str,
    start_date: &'a str,
    end_date: &'a str,
    num_rows: u32,
}

#[derive(Serialize, Deserialize)]
struct Items<T> {
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    items: Vec<T>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Submitted {
    job_handle: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct ActiveJobs {
    job_array: Items<ActiveJob>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct ActiveJob {
    company_handle: String,
    job_handle: String,
    name: String,
    original_name: String,
    #[serde(rename = "type")]
    kind: String,
    submit_user_email: String,
    state: String,
    progress: u32,
    total_size: u32,
    start_date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    trigger_time: Option<Date>,
    last_progress_update: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image_serving_publish_job: Option<PublishJob>,
    #[serde(skip_serializing_if = "Option::is_none")]
    upload_urls_job: Option<UploadUrlsJob>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct FoundAssets {
    total_rows: u32,
    asset_array: Items<Asset>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Asset {
    name: String,
    #[serde(rename = "type")]
    kind: String,
    folder: String,
    ready_for_publish: bool,
    create_user: String,
    created: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    image_info: Option<MediaInfo>,
    #[serde(skip_serializing_if = "Option::is_none")]
    video_info: Option<MediaInfo>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct MediaInfo {
    original_file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    width: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    height: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file_size: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    resolution: Option<f64>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct JobLogs {
    job_log_array: Items<JobLog>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct JobLog {
    company_handle: String,
    job_handle: String,
    job_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    original_job_name: Option<String>,
    submit_user_email: String,
    log_type: String,
    start_date: Date,
    end_date: Date,
    file_success_count: u32,
    file_error_count: u32,
    total_file_count: u32,
    fatal_error: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail_total_rows: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail_array: Option<Items<JobLogDetail>>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct JobLogDetail {
    log_type: String,
    log_message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_created: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    asset_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    asset_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    asset_handle: Option<String>,
}

/// What pauseJob, resumeJob and stopJob answer.
#[derive(Serialize, Deserialize)]
struct Nothing {}

/// The detail of a SOAP fault.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Detail {
    #[serde(rename = "$value")]
    fault: ApiFault,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum ApiFault {
    IpsApiFault(Reason),
    AuthenticationFault(Reason),
    AuthorizationFault(Reason),
}

#[derive(Deserialize)]
struct Reason {
    code: u32,
    reason: String,
}

enum Failure {
    Fault { name: String, kind: &'static str, code: u32, reason: String },
    Other(String),
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Failure::Fault { name, reason, .. } => write!(out, "{name}: {reason}"),
            Failure::Other(words) => out.write_str(words),
        }
    }
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Failure::Other(error.to_string())
    }
}

type Answer<T> = Result<T, Failure>;

struct Client {
    mock: Mock,
    http: ureq::Agent,
    password: &'static str,
    endpoint: String,
    job: String,
}

impl Client {
    /// Calls one operation.
    fn ask<T: DeserializeOwned>(&self, operation: &str, fields: impl Serialize) -> Answer<T> {
        let header = AuthHeader {
            namespace: &self.mock.header_namespace,
            user: "robin@example.com",
            password: self.password,
            app_name: "Rust",
            app_version: "1",
        };
        let param = Param { namespace: &self.mock.namespace, fields };
        let request = Envelope::request(Version::Soap11)
            .with_header_xml(&quick_xml::se::to_string_with_root("authHeader", &header)?)
            .with_body_xml(&quick_xml::se::to_string_with_root(&format!("{operation}Param"), &param)?)
            .to_xml();
        let mut response = self
            .http
            .post(&self.endpoint)
            .header("Content-Type", Version::Soap11.content_type())
            .header("SOAPAction", format!("\"{operation}\""))
            .send(request)?;
        let answer = Envelope::parse(&response.body_mut().read_to_string()?)?;
        let Some(fault) = answer.fault else { return Ok(quick_xml::de::from_str(&answer.body)?) };
        let detail: Detail = quick_xml::de::from_str(&fault.detail.unwrap_or_default())?;
        let (kind, Reason { code, reason }) = match detail.fault {
            ApiFault::IpsApiFault(reason) => ("ipsApiFault", reason),
            ApiFault::AuthenticationFault(reason) => ("authenticationFault", reason),
            ApiFault::AuthorizationFault(reason) => ("authorizationFault", reason),
        };
        Err(Failure::Fault { name: fault.string.unwrap_or_default(), kind, code, reason })
    }

    /// Moves the mock's clock.
    fn later(&self, path: &str, body: Value) -> Answer<()> {
        let url = format!("{}/__admin/clock/{path}", self.mock.url);
        let response = self.http.post(&url).header("Content-Type", "application/json").send(body.to_string())?;
        if response.status() == 200 { Ok(()) } else { Err(Failure::Other(format!("clock/{path}: HTTP {}", response.status()))) }
    }

    fn of_job<'a>(&'a self, handle: &'a str) -> JobParam<'a> {
        JobParam { company_handle: &self.mock.company, job_handle: Some(handle), ..Default::default() }
    }

    fn of_name<'a>(&'a self, name: &'a str) -> JobParam<'a> {
        JobParam { company_handle: &self.mock.company, original_name: Some(name), ..Default::default() }
    }

    fn active_jobs(&self) -> Answer<ActiveJobs> {
        self.ask("getActiveJobs", self.of_job(&self.job))
    }

    /// Does something to the job, lets time pass, and polls.
    fn change(&self, operation: Option<&str>, by: &str) -> Answer<ActiveJobs> {
        if let Some(operation) = operation {
            self.ask::<Nothing>(operation, self.of_job(&self.job))?;
        }
        self.later("advance", json!({ "by": by }))?;
        self.active_jobs()
    }

    /// Reads the WSDL, and takes the address of the service from it.
    fn read_wsdl(&mut self) -> Answer<Value> {
        let wsdl = Wsdl::parse(&self.http.get(&self.mock.wsdl).call()?.body_mut().read_to_string()?)?;
        self.endpoint = wsdl.endpoint().unwrap_or_default().to_string();
        Ok(json!({ "operations": wsdl.operations().len() }))
    }

    fn submit(&mut self) -> Answer<Submitted> {
        let publish = PublishJob { publish_type: "Full".into(), email_setting: "None".into() };
        let param = SubmitJobParam {
            company_handle: &self.mock.company,
            job_name: &self.mock.job_name,
            image_serving_publish_job: Some(publish),
            ..Default::default()
        };
        let answer: Submitted = self.ask("submitJob", param)?;
        self.job = answer.job_handle.clone();
        Ok(answer)
    }

    fn upload(&self) -> Answer<Submitted> {
        let urls = ["jacket.tif", "trailer.mp4"].map(|name| UploadUrl {
            source_url: format!("http://files.example.com/{name}"),
            dest_path: format!("Outfitters/interop/{name}"),
        });
        let upload = UploadUrlsJob {
            url_array: Items { items: urls.into() },
            overwrite: true,
            ready_for_publish: true,
            create_mask: false,
            email_setting: "None".into(),
        };
        let param = SubmitJobParam {
            company_handle: &self.mock.company,
            job_name: "Interop upload",
            upload_urls_job: Some(upload),
            ..Default::default()
        };
        let answer = self.ask("submitJob", param)?;
        self.later("settle", json!({}))?;
        Ok(answer)
    }
}

fn step(name: &str, saw: Answer<impl Serialize>) {
    let line = match saw {
        Ok(saw) => json!({ "step": name, "saw": saw }),
        Err(error) => json!({ "step": name, "error": error.to_string() }),
    };
    println!("{line}");
}

fn fault_of<T>(answer: Answer<T>) -> Answer<Value> {
    match answer {
        Ok(_) => Err(Failure::Other("expected a fault, got an answer".into())),
        Err(Failure::Fault { name, kind, code, reason }) => Ok(json!({ "name": name, "type": kind, "code": code, "reason": reason })),
        Err(other) => Err(other),
    }
}

fn main() {
    let mock: Mock = serde_json::from_str(&std::env::args().nth(1).expect("a mock")).expect("JSON");
    // A fault comes with the status 500.
    let http = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let mut client = Client { mock, http, password: "secret", endpoint: String::new(), job: String::new() };
    step("WSDL", client.read_wsdl());
    step("nothing found", client.ask::<ActiveJobs>("getActiveJobs", client.of_name("nothing")));
    step("submitJob", client.submit());
    step("getActiveJobs", client.change(None, "61s"));
    step("pauseJob", client.change(Some("pauseJob"), "1h"));
    step("resumeJob", client.change(Some("resumeJob"), "30s"));
    step("stopJob", client.change(Some("stopJob"), "1s"));
    step("uploadUrlsJob", client.upload());
    let search = SearchAssetsParam {
        company_handle: &client.mock.company,
        folder: "Outfitters/interop/",
        include_subfolders: true,
        sort_by: "Name",
    };
    step("searchAssets", client.ask::<FoundAssets>("searchAssets", search));
    let logs = GetJobLogsParam {
        company_handle: &client.mock.company,
        start_date: "2027-01-31T08:30:00Z",
        end_date: "2027-01-31T09:30:00Z",
        num_rows: 10,
    };
    step("getJobLogs", client.ask::<JobLogs>("getJobLogs", logs));
    step("getJobLogDetails", client.ask::<JobLogs>("getJobLogDetails", client.of_name("Interop upload")));
    step("unknown job", fault_of(client.ask::<Nothing>("pauseJob", client.of_job(&client.mock.unknown_job))));
    client.password = "wrong";
    step("wrong password", fault_of(client.active_jobs()));
}
