package dev.laurel.simulator.edge;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Ends a connection in the middle of an answer, which servlets cannot: a valve lays the means beside each request.
 */
@Component
public class HangUp extends ValveBase implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String ATTRIBUTE = HangUp.class.getName();
    private static final int PROMISED = 4096;

    HangUp() {
        super(true);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(this);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Runnable hangUp = () -> response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        request.setAttribute(ATTRIBUTE, hangUp);
        getNext().invoke(request, response);
    }

    /**
     * Begins an answer and closes the connection in the middle of it. Closing before its first byte is not enough: the
     * JDK's HttpURLConnection, under stripe-java, silently sends the request once more then, and the caller would never
     * learn that something went wrong.
     */
    public static void on(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(PROMISED);
        response.getOutputStream().write('{');
        response.flushBuffer();
        ((Runnable) request.getAttribute(ATTRIBUTE)).run();
    }
}
