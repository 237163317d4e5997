package dev.laurel.gateway.answer;

import dev.laurel.gateway.trace.TraceIds;
import io.netty.util.AsciiString;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** The headers of the API's answers. Sources: OWASP REST Security and Secure Headers cheat sheets. */
@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {

    private static final Map<String, String> ALWAYS = Map.ofEntries(
            Map.entry("Cache-Control", "no-store"),
            Map.entry("Pragma", "no-cache"),
            Map.entry("Expires", "0"),
            Map.entry(
                    "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
            Map.entry("Cross-Origin-Opener-Policy", "same-origin"),
            Map.entry("Cross-Origin-Resource-Policy", "same-origin"),
            Map.entry("Origin-Agent-Cluster", "?1"),
            Map.entry(
                    "Permissions-Policy",
                    "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(),"
                            + " geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(),"
                            + " picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(),"
                            + " web-share=(), xr-spatial-tracking=()"),
            Map.entry("Referrer-Policy", "no-referrer"),
            Map.entry("X-Content-Type-Options", "nosniff"),
            Map.entry("X-DNS-Prefetch-Control", "off"),
            Map.entry("X-Download-Options", "noopen"),
            Map.entry("X-Frame-Options", "DENY"),
            Map.entry("X-Permitted-Cross-Domain-Policies", "none"),
            Map.entry("X-XSS-Protection", "0"));

    private static final String POLICY_OF_PAGES = "default-src 'self'; base-uri 'self'; font-src 'self';"
            + " form-action 'self'; frame-ancestors 'none'; img-src 'self' data:; object-src 'none'; script-src 'self';"
            + " script-src-attr 'none'; style-src 'self'";

    @Bean
    NettyServerCustomizer everyAnswer(AnswerSettings settings) {
        Map<AsciiString, AsciiString> headers = new LinkedHashMap<>();
        ALWAYS.forEach((name, value) -> headers.put(AsciiString.cached(name), AsciiString.cached(value)));
        var policyOfPages = POLICY_OF_PAGES;
        if (settings.overTls()) {
            headers.put(
                    AsciiString.cached("Strict-Transport-Security"),
                    AsciiString.cached("max-age=31536000; includeSubDomains"));
            // In the clear it would send a page's browser to where nobody listens.
            policyOfPages += "; upgrade-insecure-requests";
        }
        var handler = new EveryAnswer(headers, AsciiString.cached(policyOfPages), TraceIds::newTraceId);
        return server -> server.doOnChannelInit((observer, channel, address) ->
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "laurel-every-answer", handler));
    }
}
