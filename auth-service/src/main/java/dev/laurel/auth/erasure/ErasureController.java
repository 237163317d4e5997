package dev.laurel.auth.erasure;

import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leaving Laurel. */
@RestController
class ErasureController {
    private final EraseCustomer eraseCustomer;

    ErasureController(EraseCustomer eraseCustomer) {
        this.eraseCustomer = eraseCustomer;
    }

    /** What was asked for, and when it was done; the latter is absent while it is under way. */
    record ErasureResponse(
            String customerId,
            String status,
            Instant requestedAt,
            @Nullable Instant completedAt) {
        static ErasureResponse of(Erasure erasure) {
            return new ErasureResponse(
                    erasure.id(),
                    erasure.isComplete() ? "COMPLETED" : "IN_PROGRESS",
                    erasure.requestedAt(),
                    erasure.completedAt());
        }
    }

    @DeleteMapping("/api/auth/me")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ErasureResponse erase(Principal customer) {
        return ErasureResponse.of(eraseCustomer.erase(customer.getName()));
    }

    /** The same on a customer's word over a channel that is linked with the account. For services only. */
    @PostMapping("/internal/customers/{id}/erasure")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ErasureResponse eraseByChannel(@PathVariable String id) {
        return ErasureResponse.of(eraseCustomer.erase(id));
    }
}
