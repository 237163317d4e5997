package dev.laurel.sweepstakes.automation;

/** What came of trying the next step. */
sealed interface Step {

    /** It was done, by this or by somebody else; look what is next. */
    record Done(String what) implements Step {}

    /** It is not to be done yet. */
    record Waiting(String reason) implements Step {}

    /** Nothing more happens by itself. */
    record Rest() implements Step {}
}
