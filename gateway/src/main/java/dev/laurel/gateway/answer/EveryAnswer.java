package dev.laurel.gateway.answer;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.util.AsciiString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/**
 * Stands right behind the HTTP codec, where every answer passes, also those that Netty gives itself to what is not
 * HTTP, and sees to it that each has the security headers exactly once, a correlation id and, when it is a bare
 * refusal, a problem as its body.
 */
@ChannelHandler.Sharable
final class EveryAnswer extends ChannelOutboundHandlerAdapter {

    private static final AsciiString CORRELATION_ID = AsciiString.cached("X-Correlation-Id");
    private static final List<AsciiString> NEVER =
            List.of(AsciiString.cached("Server"), AsciiString.cached("X-Powered-By"));

    private static final AsciiString CONTENT_SECURITY_POLICY = AsciiString.cached("Content-Security-Policy");

    private static final AsciiString FOR_EVER = AsciiString.cached("public, max-age=31536000, immutable");

    private final Map<AsciiString, AsciiString> headers;
    private final AsciiString policyOfPages;
    private final Supplier<String> newCorrelationId;

    /**
     * @param policyOfPages the content security policy of the gateway's own pages, see {@link Pages}; all else has that
     *     of the headers
     */
    EveryAnswer(Map<AsciiString, AsciiString> headers, AsciiString policyOfPages, Supplier<String> newCorrelationId) {
        this.headers = headers;
        this.policyOfPages = policyOfPages;
        this.newCorrelationId = newCorrelationId;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        var completed =
                message instanceof HttpResponse response && !informational(response) ? complete(response) : message;
        // Who waits for the outcome holds the promise.
        var _ = context.write(completed, promise);
    }

    private static boolean informational(HttpResponse response) {
        return response.status().codeClass().equals(HttpStatusClass.INFORMATIONAL);
    }

    private HttpResponse complete(HttpResponse response) {
        var answer = response instanceof FullHttpResponse full && bareRefusal(full) ? withBody(full) : response;
        var all = answer.headers();
        headers.forEach(all::set);
        NEVER.forEach(all::remove);
        var mark = all.get(Pages.MARK);
        if (mark != null) {
            all.remove(Pages.MARK);
            marked(mark, all);
        }
        if (!all.contains(CORRELATION_ID)) {
            all.set(CORRELATION_ID, newCorrelationId.get());
        }
        return answer;
    }

    private void marked(String mark, HttpHeaders all) {
        if (mark.equals(Pages.FOR_EVER)) {
            all.set(HttpHeaderNames.CACHE_CONTROL, FOR_EVER);
            all.remove(HttpHeaderNames.PRAGMA);
            all.remove(HttpHeaderNames.EXPIRES);
        } else if (mark.startsWith(Pages.NONCE)) {
            all.set(CONTENT_SECURITY_POLICY, policyWith(mark));
        } else {
            all.set(CONTENT_SECURITY_POLICY, policyOfPages);
        }
    }

    /** The nonce beside 'self', for scripts and for styles. */
    private String policyWith(String nonce) {
        return policyOfPages
                .toString()
                .replace("script-src 'self'", "script-src 'self' '" + nonce + "'")
                .replace("style-src 'self'", "style-src 'self' '" + nonce + "'");
    }

    private static boolean bareRefusal(FullHttpResponse response) {
        return response.status().code() >= 400
                && !response.content().isReadable()
                && !response.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }

    private FullHttpResponse withBody(FullHttpResponse bare) {
        var correlationId = newCorrelationId.get();
        var status = HttpStatus.resolve(bare.status().code());
        var problem = status == null || status == HttpStatus.BAD_REQUEST ? Problem.MALFORMED : Problem.of(status);
        var body = Unpooled.wrappedBuffer(problem.body(correlationId).getBytes(StandardCharsets.UTF_8));
        var answer = new DefaultFullHttpResponse(bare.protocolVersion(), bare.status(), body);
        answer.headers()
                .set(bare.headers())
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set(CORRELATION_ID, correlationId);
        bare.release();
        return answer;
    }
}
