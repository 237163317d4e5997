package dev.laurel.payment.checkout;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.platform.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Looks at each body before anything else does. Card numbers must not enter (PCI SAQ A): one that contains any is
 * refused whole, not parsed, not stored, not logged.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CardNumberGuard extends RequestBodyAdviceAdapter {

    private static final int LARGEST_BODY = 16 * 1024;

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var body = message.getBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw Problem.of(
                            "too-large",
                            HttpStatus.CONTENT_TOO_LARGE,
                            "The request is too large",
                            "A request here has at most " + LARGEST_BODY + " bytes.")
                    .asException();
        }
        if (CardNumbers.isIn(new String(body, UTF_8))) {
            throw Problem.of(
                            "card-number-refused",
                            HttpStatus.BAD_REQUEST,
                            "Card numbers are not accepted",
                            "The request contains what looks like a card number. Send the provider's token instead.")
                    .asException();
        }
        return new Buffered(new ByteArrayInputStream(body), message.getHeaders());
    }

    private record Buffered(InputStream body, HttpHeaders headers) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return body;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
