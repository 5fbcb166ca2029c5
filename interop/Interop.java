import java.beans.Introspector;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.xml.datatype.XMLGregorianCalendar;

/** What the Java clients share: the description of the mock, its clock, and the JSON lines that report each step. */
final class Interop {
    private static final String SPECIFIED = "Specified";
    private static final HttpClient http = HttpClient.newHttpClient();
    /** In UTF-8, whatever the locale. */
    private static final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Interop() {
    }

    /** Reads the properties file that describes the mock. */
    static Properties readMock(String file) throws IOException {
        Properties mock = new Properties();
        mock.load(Files.newBufferedReader(Path.of(file)));
        return mock;
    }

    static void step(String name, Callable<?> see) {
        Map<String, Object> line = new TreeMap<>(Map.of("step", name));
        try {
            line.put("saw", see.call());
        } catch (Exception error) {
            line.put("error", error.toString());
        }
        out.println(json(line));
    }

    /** Moves the mock's clock by a call of the admin API, such as `advance` or `settle`. */
    static void later(Properties mock, String path, Map<String, String> body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(mock.getProperty("url") + "/__admin/clock/" + path))
            .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json(body))).build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) throw new IOException("clock/" + path + ": " + response.body());
    }

    static GregorianCalendar calendar(String time) {
        GregorianCalendar calendar = new GregorianCalendar();
        calendar.setTimeInMillis(Instant.parse(time).toEpochMilli());
        return calendar;
    }

    private static String json(Object value) {
        if (value instanceof String) return quoted((String) value);
        if (value instanceof Number || value instanceof Boolean) return value.toString();
        if (value instanceof XMLGregorianCalendar) return json(((XMLGregorianCalendar) value).toGregorianCalendar());
        if (value instanceof Calendar) return json(Map.of("date", ((Calendar) value).toInstant().truncatedTo(ChronoUnit.SECONDS).toString()));
        // Axis makes an array of an element that contains only items.
        if (value instanceof Object[]) return json(Map.of("items", List.of((Object[]) value)));
        if (value instanceof Collection) return ((Collection<?>) value).stream().map(Interop::json).collect(Collectors.joining(",", "[", "]"));
        return (value instanceof Map ? (Map<?, ?>) value : fieldsOf(value)).entrySet().stream()
            .filter(each -> !isEmpty(each.getValue()))
            .map(each -> quoted((String) each.getKey()) + ":" + json(each.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
    }

    /**
     * The values of a generated bean's getters; those of a Boolean start with "is", too. Axis2 has a second getter for an optional field, which
     * says whether it was there.
     */
    private static Map<String, Object> fieldsOf(Object bean) {
        Map<String, Object> fields = new TreeMap<>();
        Collection<String> missing = new ArrayList<>();
        for (Method method : bean.getClass().getMethods()) {
            String name = method.getName().replaceFirst("^(get|is)(?=[A-Z])", "");
            boolean getter = !name.equals(method.getName()) && method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers());
            if (!getter || method.getDeclaringClass() == Object.class) continue;
            try {
                Object value = method.invoke(bean);
                if (name.endsWith(SPECIFIED)) {
                    if (value.equals(false)) missing.add(Introspector.decapitalize(name.substring(0, name.length() - SPECIFIED.length())));
                    continue;
                }
                fields.put(Introspector.decapitalize(name), name.equals("Items") && value instanceof Object[] ? List.of((Object[]) value) : value);
            } catch (ReflectiveOperationException error) {
                throw new IllegalStateException(error);
            }
        }
        fields.keySet().removeAll(missing);
        return fields;
    }

    /** A missing element is null, or an empty list. */
    private static boolean isEmpty(Object value) {
        return value == null || value instanceof Collection && ((Collection<?>) value).isEmpty();
    }

    private static String quoted(String text) {
        return text.chars()
            .mapToObj(each -> each < ' ' || each == '"' || each == '\\' ? String.format("\\u%04x", each) : String.valueOf((char) each))
            .collect(Collectors.joining("", "\"", "\""));
    }
}
