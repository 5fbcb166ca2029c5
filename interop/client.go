// Calls the mock through net/http and encoding/xml. Usage: go run client.go MOCK (JSON). Prints a line of JSON per step.
package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strings"
	"time"
)

var mock struct {
	URL             string `json:"url"`
	WSDL            string `json:"wsdl"`
	Namespace       string `json:"namespace"`
	HeaderNamespace string `json:"headerNamespace"`
	Company         string `json:"company"`
	JobName         string `json:"jobName"`
	UnknownJob      string `json:"unknownJob"`
}

type authHeader struct {
	User       string `xml:"user"`
	Password   string `xml:"password"`
	AppName    string `xml:"appName"`
	AppVersion string `xml:"appVersion"`
}

var caller = authHeader{"robin@example.com", "secret", "Go", "1"}

// A date of a request or an answer; for the report, in UTC.
type date struct{ time.Time }

func (d date) MarshalJSON() ([]byte, error) {
	return json.Marshal(map[string]string{"date": d.UTC().Format("2006-01-02T15:04:05Z")})
}

// What an operation on one job asks for.
type jobParam struct {
	CompanyHandle string `xml:"companyHandle"`
	JobHandle     string `xml:"jobHandle,omitempty"`
	OriginalName  string `xml:"originalName,omitempty"`
}

type imageServingPublishJob struct {
	PublishType  string `xml:"publishType" json:"publishType"`
	EmailSetting string `xml:"emailSetting" json:"emailSetting"`
}

type uploadURL struct {
	SourceURL string `xml:"sourceUrl"`
	DestPath  string `xml:"destPath"`
}

type uploadUrlsJob struct {
	Urls            []uploadURL `xml:"urlArray>items" json:"urlArray"`
	Overwrite       bool        `xml:"overwrite" json:"overwrite"`
	ReadyForPublish bool        `xml:"readyForPublish" json:"readyForPublish"`
	CreateMask      bool        `xml:"createMask" json:"createMask"`
	EmailSetting    string      `xml:"emailSetting" json:"emailSetting"`
}

type submitJobParam struct {
	CompanyHandle          string                  `xml:"companyHandle"`
	JobName                string                  `xml:"jobName"`
	ImageServingPublishJob *imageServingPublishJob `xml:"imageServingPublishJob"`
	UploadUrlsJob          *uploadUrlsJob          `xml:"uploadUrlsJob"`
}

type submitJobReturn struct {
	XMLName   xml.Name `json:"-"`
	JobHandle string   `xml:"jobHandle" json:"jobHandle"`
}

type getActiveJobsReturn struct {
	XMLName  xml.Name `json:"-"`
	JobArray struct {
		Items []activeJob `xml:"items" json:"items,omitempty"`
	} `xml:"jobArray" json:"jobArray"`
}

type activeJob struct {
	CompanyHandle          string                  `xml:"companyHandle" json:"companyHandle"`
	JobHandle              string                  `xml:"jobHandle" json:"jobHandle"`
	Name                   string                  `xml:"name" json:"name"`
	OriginalName           string                  `xml:"originalName" json:"originalName"`
	Type                   string                  `xml:"type" json:"type"`
	SubmitUserEmail        string                  `xml:"submitUserEmail" json:"submitUserEmail"`
	State                  string                  `xml:"state" json:"state"`
	Progress               int                     `xml:"progress" json:"progress"`
	LastProgressUpdate     *date                   `xml:"lastProgressUpdate" json:"lastProgressUpdate,omitempty"`
	StartDate              *date                   `xml:"startDate" json:"startDate,omitempty"`
	TriggerTime            *date                   `xml:"triggerTime" json:"triggerTime,omitempty"`
	TotalSize              int                     `xml:"totalSize" json:"totalSize"`
	ImageServingPublishJob *imageServingPublishJob `xml:"imageServingPublishJob" json:"imageServingPublishJob,omitempty"`
	UploadUrlsJob          *uploadUrlsJob          `xml:"uploadUrlsJob" json:"uploadUrlsJob,omitempty"`
}

type searchAssetsParam struct {
	CompanyHandle     string `xml:"companyHandle"`
	Folder            string `xml:"folder"`
	IncludeSubfolders bool   `xml:"includeSubfolders"`
	SortBy            string `xml:"sortBy"`
}

type searchAssetsReturn struct {
	XMLName    xml.Name `json:"-"`
	TotalRows  int      `xml:"totalRows" json:"totalRows"`
	AssetArray struct {
		Items []asset `xml:"items" json:"items,omitempty"`
	} `xml:"assetArray" json:"assetArray"`
}

type asset struct {
	Name            string     `xml:"name" json:"name"`
	Type            string     `xml:"type" json:"type"`
	Folder          string     `xml:"folder" json:"folder"`
	ReadyForPublish bool       `xml:"readyForPublish" json:"readyForPublish"`
	CreateUser      string     `xml:"createUser" json:"createUser"`
	Created         *date      `xml:"created" json:"created,omitempty"`
	ImageInfo       *mediaInfo `xml:"imageInfo" json:"imageInfo,omitempty"`
	VideoInfo       *mediaInfo `xml:"videoInfo" json:"videoInfo,omitempty"`
}

type mediaInfo struct {
	OriginalFile string   `xml:"originalFile" json:"originalFile"`
	Width        *int     `xml:"width" json:"width,omitempty"`
	Height       *int     `xml:"height" json:"height,omitempty"`
	FileSize     *int64   `xml:"fileSize" json:"fileSize,omitempty"`
	Resolution   *float64 `xml:"resolution" json:"resolution,omitempty"`
}

type getJobLogsParam struct {
	CompanyHandle string `xml:"companyHandle"`
	StartDate     date   `xml:"startDate"`
	EndDate       date   `xml:"endDate"`
	NumRows       int    `xml:"numRows"`
}

type getJobLogsReturn struct {
	XMLName     xml.Name `json:"-"`
	JobLogArray struct {
		Items []jobLog `xml:"items" json:"items,omitempty"`
	} `xml:"jobLogArray" json:"jobLogArray"`
}

type jobLog struct {
	CompanyHandle    string  `xml:"companyHandle" json:"companyHandle"`
	JobHandle        string  `xml:"jobHandle" json:"jobHandle"`
	JobName          string  `xml:"jobName" json:"jobName"`
	OriginalJobName  *string `xml:"originalJobName" json:"originalJobName,omitempty"`
	SubmitUserEmail  string  `xml:"submitUserEmail" json:"submitUserEmail"`
	LogType          string  `xml:"logType" json:"logType"`
	StartDate        *date   `xml:"startDate" json:"startDate,omitempty"`
	EndDate          *date   `xml:"endDate" json:"endDate,omitempty"`
	FileSuccessCount *int    `xml:"fileSuccessCount" json:"fileSuccessCount,omitempty"`
	FileErrorCount   *int    `xml:"fileErrorCount" json:"fileErrorCount,omitempty"`
	TotalFileCount   *int    `xml:"totalFileCount" json:"totalFileCount,omitempty"`
	FatalError       *bool   `xml:"fatalError" json:"fatalError,omitempty"`
	DetailTotalRows  *int    `xml:"detailTotalRows" json:"detailTotalRows,omitempty"`
	DetailArray      *struct {
		Items []jobLogDetail `xml:"items" json:"items,omitempty"`
	} `xml:"detailArray" json:"detailArray,omitempty"`
}

type jobLogDetail struct {
	LogType     string  `xml:"logType" json:"logType"`
	LogMessage  string  `xml:"logMessage" json:"logMessage"`
	DateCreated *date   `xml:"dateCreated" json:"dateCreated,omitempty"`
	AssetName   *string `xml:"assetName" json:"assetName,omitempty"`
	AssetType   *string `xml:"assetType" json:"assetType,omitempty"`
	AssetHandle *string `xml:"assetHandle" json:"assetHandle,omitempty"`
}

// A SOAP fault with the API's fault as its detail, whose namespace is the same in all versions.
type fault struct {
	String string `xml:"faultstring"`
	Detail struct {
		Fault struct {
			XMLName xml.Name
			Code    int    `xml:"http://www.scene7.com/IpsApi/xsd code"`
			Reason  string `xml:"http://www.scene7.com/IpsApi/xsd reason"`
		} `xml:",any"`
	} `xml:"detail"`
}

func (f *fault) Error() string { return f.String }

type envelope[T any] struct {
	XMLName xml.Name `xml:"http://schemas.xmlsoap.org/soap/envelope/ Envelope"`
	Body    struct {
		Fault  *fault `xml:"http://schemas.xmlsoap.org/soap/envelope/ Fault"`
		Return *T     `xml:",any"`
	} `xml:"http://schemas.xmlsoap.org/soap/envelope/ Body"`
}

// Calls one operation; its return or its fault is in the namespaces that the WSDL names.
func ask[T any](operation string, param any) (*T, error) {
	var request bytes.Buffer
	encoder := xml.NewEncoder(&request)
	write := func(text string) { encoder.Flush(); request.WriteString(text) }
	write(`<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header>`)
	if err := encoder.EncodeElement(caller, xml.StartElement{Name: xml.Name{Space: mock.HeaderNamespace, Local: "authHeader"}}); err != nil {
		return nil, err
	}
	write(`</soap:Header><soap:Body>`)
	if err := encoder.EncodeElement(param, xml.StartElement{Name: xml.Name{Space: mock.Namespace, Local: operation + "Param"}}); err != nil {
		return nil, err
	}
	write(`</soap:Body></soap:Envelope>`)

	post, err := http.NewRequest("POST", mock.URL+"/scene7/services/IpsApiService", &request)
	if err != nil {
		return nil, err
	}
	post.Header.Set("Content-Type", "text/xml; charset=utf-8")
	post.Header.Set("SOAPAction", `"`+operation+`"`)
	response, err := http.DefaultClient.Do(post)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	var answer envelope[T]
	if err := xml.NewDecoder(response.Body).Decode(&answer); err != nil {
		return nil, fmt.Errorf("HTTP %d: %w", response.StatusCode, err)
	}
	if answer.Body.Fault != nil {
		return nil, answer.Body.Fault
	}
	return answer.Body.Return, nil
}

func faultOf[T any](_ *T, err error) (any, error) {
	var found *fault
	if !errors.As(err, &found) {
		return nil, fmt.Errorf("expected a fault, got %v", err)
	}
	detail := found.Detail.Fault
	if detail.XMLName.Space != "http://www.scene7.com/IpsApi/xsd" {
		return nil, fmt.Errorf("the fault is in the namespace %q", detail.XMLName.Space)
	}
	return map[string]any{"name": found.String, "type": detail.XMLName.Local, "code": detail.Code, "reason": detail.Reason}, nil
}

// Moves the mock's clock.
func later(path string, body string) error {
	response, err := http.Post(mock.URL+"/__admin/clock/"+path, "application/json", strings.NewReader(body))
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("clock/%s: HTTP %d", path, response.StatusCode)
	}
	return nil
}

func step(name string, see func() (any, error)) {
	line := map[string]any{"step": name}
	if saw, err := see(); err != nil {
		line["error"] = err.Error()
	} else {
		line["saw"] = saw
	}
	text, err := json.Marshal(line)
	if err != nil {
		panic(err)
	}
	fmt.Println(string(text))
}

// Does something to a job, lets time pass, and polls.
func change(handle string, operation string, by string) (any, error) {
	type anything struct{ XMLName xml.Name }
	if operation != "" {
		if _, err := ask[anything](operation, jobParam{CompanyHandle: mock.Company, JobHandle: handle}); err != nil {
			return nil, err
		}
	}
	if err := later("advance", fmt.Sprintf(`{"by":%q}`, by)); err != nil {
		return nil, err
	}
	return activeJobs(handle)
}

func activeJobs(handle string) (*getActiveJobsReturn, error) {
	return ask[getActiveJobsReturn]("getActiveJobs", jobParam{CompanyHandle: mock.Company, JobHandle: handle})
}

func submit(param submitJobParam) (*submitJobReturn, error) {
	answer, err := ask[submitJobReturn]("submitJob", param)
	if err == nil && answer.XMLName.Space != mock.Namespace {
		return nil, fmt.Errorf("the answer is in the namespace %q", answer.XMLName.Space)
	}
	return answer, err
}

func main() {
	if err := json.Unmarshal([]byte(os.Args[1]), &mock); err != nil {
		panic(err)
	}
	var handle string
	step("WSDL", func() (any, error) {
		response, err := http.Get(mock.WSDL)
		if err != nil {
			return nil, err
		}
		defer response.Body.Close()
		var wsdl struct {
			Operations []struct{} `xml:"http://schemas.xmlsoap.org/wsdl/ portType>operation"`
		}
		err = xml.NewDecoder(response.Body).Decode(&wsdl)
		return map[string]int{"operations": len(wsdl.Operations)}, err
	})
	step("nothing found", func() (any, error) {
		return ask[getActiveJobsReturn]("getActiveJobs", jobParam{CompanyHandle: mock.Company, OriginalName: "nothing"})
	})
	step("submitJob", func() (any, error) {
		publish := &imageServingPublishJob{PublishType: "Full", EmailSetting: "None"}
		answer, err := submit(submitJobParam{CompanyHandle: mock.Company, JobName: mock.JobName, ImageServingPublishJob: publish})
		if err == nil {
			handle = answer.JobHandle
		}
		return answer, err
	})
	step("getActiveJobs", func() (any, error) { return change(handle, "", "61s") })
	step("pauseJob", func() (any, error) { return change(handle, "pauseJob", "1h") })
	step("resumeJob", func() (any, error) { return change(handle, "resumeJob", "30s") })
	step("stopJob", func() (any, error) { return change(handle, "stopJob", "1s") })
	step("uploadUrlsJob", func() (any, error) {
		upload := &uploadUrlsJob{Overwrite: true, ReadyForPublish: true, EmailSetting: "None"}
		for _, name := range []string{"jacket.tif", "trailer.mp4"} {
			upload.Urls = append(upload.Urls, uploadURL{"http://files.example.com/" + name, "Outfitters/interop/" + name})
		}
		answer, err := submit(submitJobParam{CompanyHandle: mock.Company, JobName: "Interop upload", UploadUrlsJob: upload})
		if err != nil {
			return nil, err
		}
		return answer, later("settle", "{}")
	})
	step("searchAssets", func() (any, error) {
		return ask[searchAssetsReturn]("searchAssets", searchAssetsParam{mock.Company, "Outfitters/interop/", true, "Name"})
	})
	step("getJobLogs", func() (any, error) {
		// The same moments as the other clients, in another time zone.
		zone := time.FixedZone("", 2*60*60)
		start := time.Date(2027, time.January, 31, 10, 30, 0, 0, zone)
		return ask[getJobLogsReturn]("getJobLogs", getJobLogsParam{mock.Company, date{start}, date{start.Add(time.Hour)}, 10})
	})
	step("getJobLogDetails", func() (any, error) {
		return ask[getJobLogsReturn]("getJobLogDetails", jobParam{CompanyHandle: mock.Company, OriginalName: "Interop upload"})
	})
	step("unknown job", func() (any, error) {
		return faultOf(ask[submitJobReturn]("pauseJob", jobParam{CompanyHandle: mock.Company, JobHandle: mock.UnknownJob}))
	})
	step("wrong password", func() (any, error) {
		caller.Password = "wrong"
		return faultOf(activeJobs(handle))
	})
}
