import ips.*;
import jakarta.jws.WebMethod;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.WebFault;
import java.lang.reflect.Method;
import java.net.URI;
import org.apache.cxf.message.Message;

/** What differs between implementations of JAX-WS: here CXF 4, whose packages begin with jakarta. */
final class Port {
    private Port() {
    }

    static IpsApiPortType open(String wsdl) throws Exception {
        IpsApiPortType port = new IpsApiService(URI.create(wsdl).toURL()).getIpsApiSoapPort();
        ((BindingProvider) port).getRequestContext().put(Message.SCHEMA_VALIDATION_ENABLED, true);
        return port;
    }

    static boolean isOperation(Method method) {
        return method.isAnnotationPresent(WebMethod.class);
    }

    /** The name of a fault's element. */
    static String nameOf(Exception fault) {
        return fault.getClass().getAnnotation(WebFault.class).name();
    }
}
