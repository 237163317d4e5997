package dev.laurel.gateway.identity;

import java.util.Collections;
import java.util.Set;
import org.springframework.web.server.ServerWebExchange;

/** Who sent a request, as far as the gateway knows. */
public sealed interface Caller {

    /** Nobody that is known. */
    enum Unknown implements Caller {
        /** No token came. */
        SIGNED_OUT,
        /** A token came, and it is none of ours, or not valid now. */
        REJECTED
    }

    /**
     * A valid token came.
     *
     * @param subject Keycloak's id of the account
     * @param roles of the realm
     */
    record SignedIn(String subject, Set<String> roles) implements Caller {

        private static final Set<String> STAFF = Set.of("support", "marketer", "admin");

        public boolean staff() {
            return !Collections.disjoint(roles, STAFF);
        }
    }

    static Caller of(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(Caller.class.getName());
    }

    /** Remembers on the request who sent it. */
    default void sent(ServerWebExchange exchange) {
        exchange.getAttributes().put(Caller.class.getName(), this);
    }
}
