package dev.laurel.gateway.limit;

import dev.laurel.gateway.answer.Problem;
import dev.laurel.gateway.answer.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * The account that a sign-in is about: a digest of the {@code email} in its JSON body, in lower case. The body is read
 * once, up to the limit of its path, and passed on as it came.
 *
 * @param exchange the request with its body put back
 */
record Account(String digest, ServerWebExchange exchange) {

    /** A body that names an account twice could be counted as one and signed in as the other: it is refused. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static Mono<Account> read(ServerWebExchange exchange, long limit) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), Math.toIntExact(limit))
                .map(Account::octets)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, tooLarge -> new Refusal(Problem.TOO_LARGE))
                .map(body -> new Account(digest(email(body)), withBody(exchange, body)));
    }

    private static byte[] octets(DataBuffer buffer) {
        var octets = new byte[buffer.readableByteCount()];
        buffer.read(octets);
        DataBufferUtils.release(buffer);
        return octets;
    }

    private static ServerWebExchange withBody(ServerWebExchange exchange, byte[] body) {
        var request = new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return Flux.defer(() -> Flux.just(exchange.getResponse()
                        .bufferFactory()
                        .allocateBuffer(body.length)
                        .write(body)));
            }
        };
        return exchange.mutate().request(request).build();
    }

    /** Empty when there is none: then the service will refuse the request, and it is counted by address alone. */
    private static String email(byte[] body) {
        if (body.length == 0) {
            return "";
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            String email = "";
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return "";
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = parser.currentName().equals("email");
                var value = parser.nextToken();
                if (wanted && value == JsonToken.VALUE_STRING) {
                    email = parser.getString();
                }
                parser.skipChildren();
            }
            return email.strip().toLowerCase(Locale.ROOT);
        } catch (JacksonException unreadable) {
            throw new Refusal(Problem.MALFORMED);
        }
    }

    /** Kept and sent to Redis in place of the address itself, which is personal. */
    private static String digest(String email) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(email.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
