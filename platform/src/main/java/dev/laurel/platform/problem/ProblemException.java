package dev.laurel.platform.problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * A problem on its way out of an edge, so that what an operation answers otherwise can be its return type. Nothing is
 * wrong, therefore it has no stack trace. Only edges throw it: below them a refusal is a value.
 */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;
    private final transient HttpHeaders headers = new HttpHeaders();

    ProblemException(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** The same, with a header in its answer. */
    public ProblemException header(String name, String value) {
        headers.add(name, value);
        return this;
    }

    ResponseEntity<ProblemDetail> toResponse() {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.toBody());
    }
}
