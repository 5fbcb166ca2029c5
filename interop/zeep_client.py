"""Calls the mock through zeep. Usage: zeep_client.py MOCK (JSON). Prints a line of JSON per step."""
import datetime
import json
import sys
import urllib.request

import zeep
from zeep.exceptions import Fault
from zeep.helpers import serialize_object

mock = json.loads(sys.argv[1])
company = mock['company']


def caller(password):
    return {'authHeader': {'user': 'robin@example.com', 'password': password, 'appName': 'zeep', 'appVersion': zeep.__version__}}


def plain(value):
    """A value that zeep read, ready for JSON, without empty fields."""
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items() if each is not None}
    if isinstance(value, list):
        return [plain(each) for each in value]
    if isinstance(value, datetime.datetime):
        return {'date': value.astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')}
    return value


def step(name, see):
    try:
        print(json.dumps({'step': name, 'saw': plain(serialize_object(see(), dict))}), flush=True)
    except Exception as error:
        print(json.dumps({'step': name, 'error': f'{type(error).__name__}: {error}'}), flush=True)


def later(path, **body):
    request = urllib.request.Request(f'{mock["url"]}/__admin/clock/{path}', json.dumps(body).encode(), {'Content-Type': 'application/json'})
    urllib.request.urlopen(request).close()


def fault_of(call):
    try:
        return {'answer': call()}
    except Fault as fault:
        detail = client.wsdl.types.deserialize(fault.detail[0])
        return {'name': fault.message, 'type': type(detail).__name__, 'code': detail.code, 'reason': detail.reason}


# If an array is the only field of an answer, zeep returns the list itself, or None if it is empty.
def active_jobs(**of):
    return {'jobArray': {'items': client.service.getActiveJobs(companyHandle=company, **of)}}


def read_wsdl():
    global client
    client = zeep.Client(mock['wsdl'])
    client.set_default_soapheaders(caller('secret'))
    return {'operations': len(client.service._binding.all())}


def submit():
    global handle
    handle = client.service.submitJob(
        companyHandle=company, jobName=mock['jobName'], imageServingPublishJob={'publishType': 'Full', 'emailSetting': 'None'}
    )
    return {'jobHandle': handle}


def poll():
    later('advance', by='61s')
    return active_jobs(jobHandle=handle)


def pause():
    client.service.pauseJob(companyHandle=company, jobHandle=handle)
    later('advance', by='1h')
    return active_jobs(jobHandle=handle)


def resume():
    client.service.resumeJob(companyHandle=company, jobHandle=handle)
    later('advance', by='30s')
    return active_jobs(jobHandle=handle)


def stop():
    client.service.stopJob(companyHandle=company, jobHandle=handle)
    later('advance', by='1s')
    return active_jobs(jobHandle=handle)


def upload():
    global upload_handle
    upload_handle = client.service.submitJob(
        companyHandle=company,
        jobName='Interop upload',
        uploadUrlsJob={
            'urlArray': {
                'items': [
                    {'sourceUrl': f'http://files.example.com/{name}', 'destPath': f'Outfitters/interop/{name}'} for name in ('jacket.tif', 'trailer.mp4')
                ]
            },
            'overwrite': True,
            'readyForPublish': True,
            'createMask': False,
            'emailSetting': 'None',
        },
    )
    later('settle')
    return {'jobHandle': upload_handle}


def search():
    return client.service.searchAssets(companyHandle=company, folder='Outfitters/interop/', includeSubfolders=True, sortBy='Name')


def job_logs():
    start = datetime.datetime(2027, 1, 31, 8, 30, tzinfo=datetime.timezone.utc)
    logs = client.service.getJobLogs(companyHandle=company, startDate=start, endDate=start + datetime.timedelta(hours=1), numRows=10)
    return {'jobLogArray': {'items': logs}}


def job_log_details():
    return {'jobLogArray': {'items': client.service.getJobLogDetails(companyHandle=company, originalName='Interop upload')}}


def unknown_job():
    return fault_of(lambda: client.service.pauseJob(companyHandle=company, jobHandle=mock['unknownJob']))


def wrong_password():
    return fault_of(lambda: client.service.getActiveJobs(companyHandle=company, _soapheaders=caller('wrong')))


step('WSDL', read_wsdl)
step('nothing found', lambda: active_jobs(originalName='nothing'))
step('submitJob', submit)
step('getActiveJobs', poll)
step('pauseJob', pause)
step('resumeJob', resume)
step('stopJob', stop)
step('uploadUrlsJob', upload)
step('searchAssets', search)
step('getJobLogs', job_logs)
step('getJobLogDetails', job_log_details)
step('unknown job', unknown_job)
step('wrong password', wrong_password)
