package dev.laurel.simulator.btcpay;

import dev.laurel.simulator.edge.Answer;
import java.util.List;

/** What BTCPay answers when it refuses. */
final class Problems {

    private Problems() {}

    /** An error of one field. */
    record Invalid(String path, String message) {}

    /** An error. */
    record Problem(String code, String message) {}

    static Answer invalid(Invalid what) {
        return new Answer(400, List.of(what));
    }

    static Answer refused(String code, String message) {
        return new Answer(400, new Problem(code, message));
    }

    static Answer notFound() {
        return new Answer(404, new Problem("invoice-not-found", "The invoice was not found"));
    }

    static Problem outage(int status) {
        return new Problem(status == 429 ? "too-many-requests" : "generic-error", "Something went wrong.");
    }
}
