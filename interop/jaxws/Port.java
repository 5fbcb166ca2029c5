import com.sun.xml.ws.developer.SchemaValidationFeature;
import ips.*;
import java.lang.reflect.Method;
import java.net.URL;
import javax.jws.WebMethod;
import javax.xml.ws.WebFault;

/** What differs between implementations of JAX-WS: here the reference implementation 2.3, whose packages begin with javax. */
final class Port {
    private Port() {
    }

    static IpsApiPortType open(String wsdl) throws Exception {
        return new IpsApiService(new URL(wsdl)).getIpsApiSoapPort(new SchemaValidationFeature());
    }

    static boolean isOperation(Method method) {
        return method.isAnnotationPresent(WebMethod.class);
    }

    /** The name of a fault's element. */
    static String nameOf(Exception fault) {
        return fault.getClass().getAnnotation(WebFault.class).name();
    }
}
