package dev.laurel.simulator.paypal.ledger;

/**
 * What PayPal does not do, in its own words.
 *
 * @param name the class of error, for example {@code UNPROCESSABLE_ENTITY}
 * @param issue the exact one, for example {@code INSTRUMENT_DECLINED}
 */
public record Refusal(int status, String name, String message, String issue, String description) {

    public static Refusal unprocessable(String issue, String description) {
        return new Refusal(
                422,
                "UNPROCESSABLE_ENTITY",
                "The requested action could not be performed, semantically incorrect, or failed business validation.",
                issue,
                description);
    }

    public static Refusal malformed(String issue, String description) {
        return new Refusal(
                400,
                "INVALID_REQUEST",
                "Request is not well-formed, syntactically incorrect, or violates schema.",
                issue,
                description);
    }

    public static Refusal missing() {
        return new Refusal(
                404,
                "RESOURCE_NOT_FOUND",
                "The specified resource does not exist.",
                "INVALID_RESOURCE_ID",
                "Specified resource ID does not exist. Please check the resource ID and try again.");
    }

    static Refusal keyUsed() {
        return unprocessable(
                "DUPLICATE_REQUEST_ID",
                "The value of PayPal-Request-Id header has already been used. Please specify a different value and try"
                        + " again.");
    }
}
