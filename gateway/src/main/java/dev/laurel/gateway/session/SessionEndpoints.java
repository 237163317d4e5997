package dev.laurel.gateway.session;

import dev.laurel.gateway.identity.Caller;
import dev.laurel.gateway.identity.Caller.SignedIn;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What a browser asks about its session. */
@Configuration(proxyBeanMethods = false)
class SessionEndpoints {

    /**
     * Who the browser's session is.
     *
     * @param csrfToken to be sent as {@code X-CSRF-TOKEN} with all but GET
     * @param until when it ends if nothing is asked meanwhile
     */
    record State(
            boolean signedIn,
            @Nullable String customerId,
            SortedSet<String> roles,
            @Nullable String csrfToken,
            @Nullable Instant until) {}

    @Bean
    RouterFunction<ServerResponse> sessionRoutes(SignIn signIn, SignOut signOut, BackChannelLogout backChannel) {
        return RouterFunctions.route()
                .GET("/api/auth/session", SessionEndpoints::state)
                .GET("/api/auth/sign-in", signIn::begin)
                .GET(SessionConfiguration.WAY_BACK, signIn::finish)
                .POST("/api/auth/sign-out", signOut::signOut)
                .POST(SessionConfiguration.BACK_CHANNEL, backChannel::ended)
                .build();
    }

    private static Mono<ServerResponse> state(ServerRequest request) {
        var session = Session.find(request.exchange());
        var state = session != null && Caller.of(request.exchange()) instanceof SignedIn caller
                ? new State(
                        true, session.subject(), new TreeSet<>(caller.roles()), session.csrfToken(), session.until())
                : new State(false, null, new TreeSet<>(), null, null);
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(state);
    }
}
