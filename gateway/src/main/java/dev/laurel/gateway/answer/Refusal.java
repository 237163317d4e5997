package dev.laurel.gateway.answer;

/**
 * Ends a request with a problem, from wherever in the chain of filters it is found out. Without a stack trace: it is an
 * answer, and a cheap one, since whoever floods the gateway gets it most.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.slug(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
