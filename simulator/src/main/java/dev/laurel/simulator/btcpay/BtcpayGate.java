package dev.laurel.simulator.btcpay;

import dev.laurel.simulator.edge.Answer;
import dev.laurel.simulator.edge.Course;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets in who has the API key, to the one store that there is. */
@Component
class BtcpayGate implements HandlerInterceptor {

    private static final String STORES = "/api/v1/stores/";

    private final BtcpayProperties properties;
    private final Course course;

    BtcpayGate(BtcpayProperties properties, Course course) {
        this.properties = properties;
        this.course = course;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!("token " + properties.apiKey()).equals(request.getHeader("Authorization"))) {
            return denied(response, 401, "unauthenticated", "Authentication is required for accessing this endpoint");
        }
        var path = request.getRequestURI();
        return !path.startsWith(STORES)
                || path.startsWith(STORES + properties.storeId() + "/")
                || denied(response, 403, "missing-permission", "Insufficient API Permissions");
    }

    private boolean denied(HttpServletResponse response, int status, String code, String message) throws IOException {
        course.send(new Answer(status, new Problems.Problem(code, message)), response);
        return false;
    }
}
