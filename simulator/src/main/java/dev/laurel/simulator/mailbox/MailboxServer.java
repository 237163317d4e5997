package dev.laurel.simulator.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows the mails on a port of its own, as a mailbox has one: {@code /} for people, {@code /mails?to=…} and {@code
 * /mails/{number}} for programs.
 */
@Component
class MailboxServer implements SmartLifecycle {

    private static final String MAILS = "/mails";
    private static final String SHOWN = "/shown/";
    private static final String HTML = "text/html; charset=UTF-8";
    private static final String JSON = "application/json";
    /** A mail's own HTML may show itself and nothing else. */
    private static final String SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";

    private final Mails mails;
    private final MailboxProperties properties;
    private final JsonMapper json;
    private @Nullable HttpServer server;

    MailboxServer(Mails mails, MailboxProperties properties, JsonMapper json) {
        this.mails = mails;
        this.properties = properties;
        this.json = json;
    }

    /** What is answered. */
    private record Answer(int status, String type, String policy, String body) {

        static Answer page(String body) {
            return new Answer(200, HTML, POLICY, body);
        }

        static Answer nothing() {
            return new Answer(404, "text/plain", POLICY, "There is no such mail.");
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = exchange.getRequestMethod().equals("GET")
                    ? answer(
                            exchange.getRequestURI().getPath(),
                            exchange.getRequestURI().getRawQuery())
                    : new Answer(405, "text/plain", POLICY, "Only to be read.");
            var body = answer.body().getBytes(UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.type());
            headers.set("Content-Security-Policy", answer.policy());
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(String path, @Nullable String query) {
        if (path.equals("/")) {
            return Answer.page(MailboxPage.list(mails.to(parameter(query))));
        }
        if (path.equals(MAILS)) {
            return new Answer(200, JSON, POLICY, json.writeValueAsString(mails.to(parameter(query))));
        }
        if (path.startsWith(MAILS + "/")) {
            return one(
                    path.substring(MAILS.length() + 1),
                    mail -> new Answer(200, JSON, POLICY, json.writeValueAsString(mail)));
        }
        if (path.startsWith(SHOWN)) {
            return one(path.substring(SHOWN.length()), mail -> Answer.page(MailboxPage.of(mail)));
        }
        return path.startsWith("/html/")
                ? one(path.substring("/html/".length()), mail -> new Answer(200, HTML, SANDBOX, mail.html()))
                : Answer.nothing();
    }

    private Answer one(String number, Function<Mail, Answer> shown) {
        Optional<Mail> found = number.matches("\\d{1,18}") ? mails.numbered(Long.parseLong(number)) : Optional.empty();
        return found.map(shown).orElseGet(Answer::nothing);
    }

    private static String parameter(@Nullable String query) {
        return query != null && query.startsWith("to=")
                ? URLDecoder.decode(query.substring("to=".length()), UTF_8)
                : "";
    }

    int port() {
        return server == null ? 0 : server.getAddress().getPort();
    }

    @Override
    public void start() {
        try {
            var starting = HttpServer.create(new InetSocketAddress(properties.address(), properties.port()), 0);
            starting.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            starting.createContext("/", this::answer);
            starting.start();
            server = starting;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
