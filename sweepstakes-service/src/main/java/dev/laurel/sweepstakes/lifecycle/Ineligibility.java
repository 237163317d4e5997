package dev.laurel.sweepstakes.lifecycle;

/** Why somebody may not take part; the names are public reason codes of disqualifications, too. */
public enum Ineligibility {
    STAFF("Those who work for us do not take part."),
    UNKNOWN_BIRTH_DATE("Your profile does not tell your date of birth. Complete it and try again."),
    UNKNOWN_REGION("Your profile does not tell where you live. Complete it and try again."),
    UNDER_AGE("You are too young for this one."),
    INELIGIBLE_REGION("It is not offered where you live.");

    private final String explanation;

    Ineligibility(String explanation) {
        this.explanation = explanation;
    }

    /** For the person concerned. */
    public String explanation() {
        return explanation;
    }
}
