<?php
// Calls the mock through PHP's SoapClient. Usage: php-client.php MOCK (JSON). Prints a line of JSON per step.

$mock = json_decode($argv[1], false, 512, JSON_THROW_ON_ERROR);
$company = $mock->company;
const UTC = new DateTimeZone('UTC');

function caller(string $password): SoapHeader
{
    global $mock;
    $values = ['user' => 'robin@example.com', 'password' => $password, 'appName' => 'php', 'appVersion' => PHP_VERSION];
    return new SoapHeader($mock->headerNamespace, 'authHeader', (object) $values);
}

/** A value that SoapClient read, ready for JSON. */
function plain(mixed $value): mixed
{
    if ($value instanceof DateTimeInterface) return ['date' => DateTimeImmutable::createFromInterface($value)->setTimezone(UTC)->format('Y-m-d\TH:i:s\Z')];
    if (is_object($value)) return (object) array_map('plain', get_object_vars($value));
    return is_array($value) ? array_map('plain', $value) : $value;
}

function step(string $name, callable $see): void
{
    try {
        $line = ['step' => $name, 'saw' => plain($see())];
    } catch (Throwable $error) {
        $line = ['step' => $name, 'error' => get_class($error) . ': ' . $error->getMessage()];
    }
    echo json_encode($line, JSON_THROW_ON_ERROR), "\n";
}

function later(string $path, array $body = []): void
{
    global $mock;
    $http = ['method' => 'POST', 'header' => 'Content-Type: application/json', 'content' => json_encode((object) $body)];
    if (file_get_contents("$mock->url/__admin/clock/$path", false, stream_context_create(['http' => $http])) === false) throw new Exception("clock/$path failed");
}

function faultOf(callable $call): array
{
    try {
        return ['answer' => $call()];
    } catch (SoapFault $fault) {
        $type = array_key_first(get_object_vars($fault->detail));
        $detail = $fault->detail->$type;
        return ['name' => $fault->faultstring, 'type' => $type, 'code' => (int) $detail->code, 'reason' => $detail->reason];
    }
}

function activeJobs(array $of): object
{
    global $client, $company;
    return $client->getActiveJobs(['companyHandle' => $company, ...$of]);
}

step('WSDL', function () use ($mock) {
    global $client;
    $client = new SoapClient($mock->wsdl, [
        'cache_wsdl' => WSDL_CACHE_NONE,
        'features' => SOAP_SINGLE_ELEMENT_ARRAYS,
        // Without this, a dateTime is a string.
        'typemap' => [[
            'type_ns' => 'http://www.w3.org/2001/XMLSchema',
            'type_name' => 'dateTime',
            'from_xml' => fn(string $xml) => new DateTimeImmutable(strip_tags($xml)),
            'to_xml' => fn(DateTimeInterface $date) => "<date>{$date->format(DATE_ATOM)}</date>",
        ]],
    ]);
    $client->__setSoapHeaders(caller('secret'));
    return ['operations' => count(array_unique($client->__getFunctions()))];
});
step('nothing found', fn() => activeJobs(['originalName' => 'nothing']));
step('submitJob', function () use ($mock, $company) {
    global $client, $handle;
    $answer = $client->submitJob([
        'companyHandle' => $company,
        'jobName' => $mock->jobName,
        'imageServingPublishJob' => ['publishType' => 'Full', 'emailSetting' => 'None'],
    ]);
    $handle = $answer->jobHandle;
    return $answer;
});
step('getActiveJobs', function () {
    global $handle;
    later('advance', ['by' => '61s']);
    return activeJobs(['jobHandle' => $handle]);
});
step('pauseJob', function () use ($company) {
    global $client, $handle;
    $client->pauseJob(['companyHandle' => $company, 'jobHandle' => $handle]);
    later('advance', ['by' => '1h']);
    return activeJobs(['jobHandle' => $handle]);
});
step('resumeJob', function () use ($company) {
    global $client, $handle;
    $client->resumeJob(['companyHandle' => $company, 'jobHandle' => $handle]);
    later('advance', ['by' => '30s']);
    return activeJobs(['jobHandle' => $handle]);
});
step('stopJob', function () use ($company) {
    global $client, $handle;
    $client->stopJob(['companyHandle' => $company, 'jobHandle' => $handle]);
    later('advance', ['by' => '1s']);
    return activeJobs(['jobHandle' => $handle]);
});
step('uploadUrlsJob', function () use ($company) {
    global $client;
    $items = array_map(
        fn($name) => ['sourceUrl' => "http://files.example.com/$name", 'destPath' => "Outfitters/interop/$name"],
        ['jacket.tif', 'trailer.mp4'],
    );
    $answer = $client->submitJob([
        'companyHandle' => $company,
        'jobName' => 'Interop upload',
        'uploadUrlsJob' => [
            'urlArray' => ['items' => $items],
            'overwrite' => true,
            'readyForPublish' => true,
            'createMask' => false,
            'emailSetting' => 'None',
        ],
    ]);
    later('settle');
    return $answer;
});
step('searchAssets', fn() => $client->searchAssets([
    'companyHandle' => $company,
    'folder' => 'Outfitters/interop/',
    'includeSubfolders' => true,
    'sortBy' => 'Name',
]));
step('getJobLogs', function () use ($company) {
    global $client;
    $start = new DateTimeImmutable('2027-01-31T08:30:00', UTC);
    return $client->getJobLogs(['companyHandle' => $company, 'startDate' => $start, 'endDate' => $start->modify('+1 hour'), 'numRows' => 10]);
});
step('getJobLogDetails', fn() => $client->getJobLogDetails(['companyHandle' => $company, 'originalName' => 'Interop upload']));
step('unknown job', fn() => faultOf(fn() => $client->pauseJob(['companyHandle' => $company, 'jobHandle' => $mock->unknownJob])));
step('wrong password', function () {
    global $client;
    $client->__setSoapHeaders(caller('wrong'));
    return faultOf(fn() => activeJobs([]));
});
