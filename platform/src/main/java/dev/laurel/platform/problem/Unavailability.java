package dev.laurel.platform.problem;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass by themselves (a store, a broker or a service that is away) from those that do not. */
public final class Unavailability {

    /** By name, since a service need not have each of these on its class path. */
    private static final Set<String> PASSING = Set.of(
            "org.springframework.dao.TransientDataAccessException",
            "org.springframework.dao.DataAccessResourceFailureException",
            "org.springframework.web.client.ResourceAccessException",
            "com.mongodb.MongoSocketException",
            "com.mongodb.MongoTimeoutException",
            "com.mongodb.MongoNotPrimaryException",
            "com.mongodb.MongoNodeIsRecoveringException",
            "org.apache.kafka.common.errors.RetriableException");

    private Unavailability() {}

    /** Whether the failure, or a cause of it, is that something needed did not answer. */
    public static boolean isIn(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || hasPassingType(cause.getClass())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPassingType(Class<?> failure) {
        for (Class<?> type = failure; type != null; type = type.getSuperclass()) {
            if (PASSING.contains(type.getName())) {
                return true;
            }
        }
        return false;
    }
}
