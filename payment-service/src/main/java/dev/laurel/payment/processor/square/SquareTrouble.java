package dev.laurel.payment.processor.square;

import com.squareup.square.core.SquareApiException;

/** Says what went wrong with a request. The SDK's own words contain the whole answer, with the customer's name in it. */
final class SquareTrouble {

    private SquareTrouble() {}

    static String of(RuntimeException trouble) {
        if (trouble instanceof SquareApiException answer) {
            return "status " + answer.statusCode() + " "
                    + answer.errors().stream()
                            .map(error -> error.getCode().toString())
                            .toList();
        }
        var cause = trouble.getCause() == null ? trouble : trouble.getCause();
        return cause.getClass().getSimpleName();
    }
}
