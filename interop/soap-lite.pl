# Calls the mock through SOAP::Lite. Usage: soap-lite.pl MOCK (JSON). Prints a line of JSON per step.
use strict;
use warnings;
use utf8;
use HTTP::Tiny;
use JSON::PP;
use Scalar::Util 'looks_like_number';
use SOAP::Lite;
use Time::Piece;

$| = 1;
my $json = JSON::PP->new->ascii->canonical;
my $mock = JSON::PP->new->utf8->decode($ARGV[0]);
my ($client, $soap_actions, $handle);

sub field { my ($name, $value) = @_; return SOAP::Data->name($name => $value) }

# SOAP::Lite escapes & and < only in values with a type, so texts that may contain them need one.
sub text { return field(@_)->type('string') }

sub fields { return \SOAP::Data->value(@_) }

sub caller_with {
    my ($password) = @_;
    return SOAP::Header->name('authHeader')->attr({ xmlns => $mock->{headerNamespace} })
        ->value(fields(field(user => 'robin@example.com'), field(password => $password), field(appName => 'perl'), field(appVersion => "$SOAP::Lite::VERSION")));
}

# Converts an answer, ready for JSON: SOAP::Lite returns text, and `items` as a list only if there are several.
sub plain {
    my ($value, $name) = @_;
    if ($name eq 'items') { return [ map { plain($_, '') } ref $value eq 'ARRAY' ? @$value : $value ] }
    if (ref $value eq 'HASH') { return { map { $_ => plain($value->{$_}, $_) } keys %$value } }
    if ($name =~ /Date$|^dateCreated$|^triggerTime$|^lastProgressUpdate$|^created$|^lastModified$/) {
        return { date => Time::Piece->strptime($value =~ s/\.\d+(?=Z$)//r, '%Y-%m-%dT%H:%M:%SZ')->strftime('%Y-%m-%dT%H:%M:%SZ') };
    }
    if ($name =~ /Count$|^totalSize$|^progress$|^totalRows$|^detailTotalRows$|^width$|^height$|^fileSize$|^resolution$/) {
        die "$name is not a number: $value\n" unless looks_like_number($value);
        return 0 + $value;
    }
    if ($name =~ /^readyForPublish$|^fatalError$/) {
        die "$name is not a boolean: $value\n" unless $value =~ /^(?:true|false)$/;
        return $value eq 'true' ? JSON::PP::true : JSON::PP::false;
    }
    return $value;
}

sub step {
    my ($name, $see) = @_;
    my $saw = eval { $see->() };
    my $line = defined $saw ? { step => $name, saw => $saw } : { step => $name, error => "$@" };
    print $json->encode($line), "\n";
}

sub later {
    my ($path, %body) = @_;
    my $response = HTTP::Tiny->new->post("$mock->{url}/__admin/clock/$path",
        { headers => { 'Content-Type' => 'application/json' }, content => $json->encode(\%body) });
    die "clock/$path: $response->{content}\n" unless $response->{success};
}

# Its stubs name the body's element after the operation, but document/literal requires the element of the input message.
sub ask {
    my ($operation, $password, @fields) = @_;
    return $client->on_action(sub { qq("$soap_actions->{$operation}") })->call("${operation}Param", @fields, caller_with($password));
}

sub answer_of {
    my ($operation, @fields) = @_;
    my $answer = ask($operation, 'secret', field(companyHandle => $mock->{company}), @fields);
    die join(' ', $answer->faultcode, $answer->faultstring, $json->encode($answer->faultdetail || {})), "\n" if $answer->fault;
    return plain($answer->body->{"${operation}Return"}, '');
}

sub fault_of {
    my ($answer) = @_;
    return { answer => $answer->body } unless $answer->fault;
    my ($type) = keys %{ $answer->faultdetail };
    my ($code, $reason) = @{ $answer->faultdetail->{$type} }{qw(code reason)};
    return { name => $answer->faultstring, type => $type, code => 0 + $code, reason => $reason };
}

sub active_job { return answer_of('getActiveJobs', text(jobHandle => $handle)) }

step('WSDL', sub {
    my $operations = SOAP::Schema->schema_url($mock->{wsdl})->parse->services->{IpsApiService};
    $soap_actions = { map { $_ => $operations->{$_}{soapaction}->value } keys %$operations };
    $client = SOAP::Lite->proxy($operations->{submitJob}{endpoint}->value)->default_ns($mock->{namespace})->autotype(0);
    return { operations => scalar keys %$operations };
});
step('nothing found', sub { answer_of('getActiveJobs', field(originalName => 'nothing')) });
step('submitJob', sub {
    my $answer = answer_of('submitJob',
        text(jobName => $mock->{jobName}),
        field(imageServingPublishJob => fields(field(publishType => 'Full'), field(emailSetting => 'None'))));
    $handle = $answer->{jobHandle};
    return $answer;
});
step('getActiveJobs', sub { later('advance', by => '61s'); return active_job() });
step('pauseJob', sub {
    answer_of('pauseJob', text(jobHandle => $handle));
    later('advance', by => '1h');
    return active_job();
});
step('resumeJob', sub {
    answer_of('resumeJob', text(jobHandle => $handle));
    later('advance', by => '30s');
    return active_job();
});
step('stopJob', sub {
    answer_of('stopJob', text(jobHandle => $handle));
    later('advance', by => '1s');
    return active_job();
});
step('uploadUrlsJob', sub {
    my @items = map { field(items => fields(field(sourceUrl => "http://files.example.com/$_"), field(destPath => "Outfitters/interop/$_"))) }
        'jacket.tif', 'trailer.mp4';
    my $answer = answer_of('submitJob',
        field(jobName => 'Interop upload'),
        field(uploadUrlsJob => fields(
            field(urlArray => fields(@items)),
            field(overwrite => 'true'),
            field(readyForPublish => 'true'),
            field(createMask => 'false'),
            field(emailSetting => 'None'),
        )));
    later('settle');
    return $answer;
});
step('searchAssets', sub {
    return answer_of('searchAssets', field(folder => 'Outfitters/interop/'), field(includeSubfolders => 'true'), field(sortBy => 'Name'));
});
step('getJobLogs', sub {
    return answer_of('getJobLogs', field(startDate => '2027-01-31T08:30:00Z'), field(endDate => '2027-01-31T09:30:00Z'), field(numRows => 10));
});
step('getJobLogDetails', sub { answer_of('getJobLogDetails', field(originalName => 'Interop upload')) });
step('unknown job', sub {
    return fault_of(ask('pauseJob', 'secret', field(companyHandle => $mock->{company}), text(jobHandle => $mock->{unknownJob})));
});
step('wrong password', sub { fault_of(ask('getActiveJobs', 'wrong', field(companyHandle => $mock->{company}))) });
