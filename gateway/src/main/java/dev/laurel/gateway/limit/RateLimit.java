package dev.laurel.gateway.limit;

import dev.laurel.gateway.answer.Problem;
import dev.laurel.gateway.answer.Refusal;
import dev.laurel.gateway.arrival.Turn;
import dev.laurel.gateway.arrival.Visit;
import dev.laurel.gateway.identity.Caller;
import dev.laurel.gateway.identity.Caller.SignedIn;
import dev.laurel.gateway.identity.Caller.Unknown;
import dev.laurel.gateway.limit.LimitSettings.Kind;
import dev.laurel.gateway.route.PathRule;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Counts each request with its caller, tells where the caller stands, and refuses what is too much. */
final class RateLimit implements WebFilter, Ordered {

    private static final String LIMIT = "RateLimit";
    private static final String POLICY = "RateLimit-Policy";

    private final Counts counts;
    private final Map<Kind, Policy> policies;
    private final boolean enabled;

    RateLimit(Counts counts, Map<Kind, Policy> policies, boolean enabled) {
        this.counts = counts;
        this.policies = policies;
        this.enabled = enabled;
    }

    @Override
    public int getOrder() {
        return Turn.LIMIT;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!enabled) {
            return chain.filter(exchange);
        }
        var rule = Visit.of(exchange).requiredRule();
        return switch (rule.limit()) {
            case NONE -> chain.filter(exchange);
            case CALLER -> counted(exchange, caller(exchange)).then(Mono.defer(() -> chain.filter(exchange)));
            case WEBHOOK -> counted(exchange, provider(rule, exchange)).then(Mono.defer(() -> chain.filter(exchange)));
            case SIGN_IN ->
                counted(exchange, caller(exchange))
                        .then(Account.read(exchange, rule.body().toBytes()))
                        .flatMap(read -> counted(read.exchange(), account(read))
                                .then(Mono.defer(() -> chain.filter(read.exchange()))));
        };
    }

    private record Subject(Policy policy, String name) {}

    private Mono<Void> counted(ServerWebExchange exchange, Subject subject) {
        return counts.count(subject.policy(), subject.name()).flatMap(count -> {
            tell(exchange.getResponse().getHeaders(), count);
            return count.passes() ? Mono.<Void>empty() : Mono.<Void>error(new Refusal(tooMany(count)));
        });
    }

    private static void tell(HttpHeaders headers, Count count) {
        append(headers, POLICY, count.policy().told());
        append(headers, LIMIT, count.told());
    }

    /** Both headers are lists; one line each is easier on clients than two. */
    private static void append(HttpHeaders headers, String name, String item) {
        var before = headers.getFirst(name);
        headers.set(name, before == null ? item : before + ", " + item);
    }

    private Subject caller(ServerWebExchange exchange) {
        return switch (Caller.of(exchange)) {
            case SignedIn caller -> new Subject(policy(caller.staff() ? Kind.STAFF : Kind.CUSTOMER), caller.subject());
            case Unknown nobody -> new Subject(policy(Kind.SIGNED_OUT), address(exchange));
        };
    }

    private Subject account(Account read) {
        return new Subject(policy(Kind.SIGN_IN), address(read.exchange()) + " " + read.digest());
    }

    private Subject provider(PathRule rule, ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().pathWithinApplication();
        var match = rule.pattern().matchAndExtract(path);
        var named = match == null ? null : match.getUriVariables().get("provider");
        return new Subject(policy(Kind.WEBHOOK), named == null ? rule.service() : named);
    }

    private Policy policy(Kind kind) {
        var policy = policies.get(kind);
        if (policy == null) {
            throw new IllegalStateException("No quota for " + kind);
        }
        return policy;
    }

    private static String address(ServerWebExchange exchange) {
        return AddressKey.of(Visit.of(exchange).client());
    }

    private static Problem tooMany(Count count) {
        return new Problem(
                "rate-limited",
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many requests",
                "The quota is used up. Try again after the seconds that Retry-After tells.",
                Map.of(HttpHeaders.RETRY_AFTER, Long.toString(count.seconds())));
    }
}
