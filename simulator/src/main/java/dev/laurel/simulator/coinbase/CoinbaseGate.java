package dev.laurel.simulator.coinbase;

import dev.laurel.simulator.edge.Answer;
import dev.laurel.simulator.edge.Course;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets in who brings a token that our key has signed for just this request. */
@Component
class CoinbaseGate implements HandlerInterceptor {

    private static final String BEARER = "Bearer ";

    private final RequestTokens tokens;
    private final Course course;

    CoinbaseGate(RequestTokens tokens, Course course) {
        this.tokens = tokens;
        this.course = course;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var authorization = request.getHeader("Authorization");
        var purpose = request.getMethod() + " " + request.getHeader("Host") + request.getRequestURI();
        var why = authorization != null && authorization.startsWith(BEARER)
                ? tokens.refusal(authorization.substring(BEARER.length()), purpose)
                : "no bearer token";
        if (why.isEmpty()) {
            return true;
        }
        course.send(new Answer(401, ErrorJson.of("unauthorized", why)), response);
        return false;
    }
}
