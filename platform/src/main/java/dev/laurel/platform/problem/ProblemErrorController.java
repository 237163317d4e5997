package dev.laurel.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed outside any controller, in the container or a filter. */
@RestController
class ProblemErrorController implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        var problem = switch (status) {
            case null -> CommonProblems.internal();
            case NOT_FOUND -> CommonProblems.notFound();
            case UNAUTHORIZED -> CommonProblems.unauthorized();
            case FORBIDDEN -> CommonProblems.forbidden();
            case HttpStatus known
            when known.is4xxClientError() -> CommonProblems.ofStatus(known, known.getReasonPhrase());
            case HttpStatus known -> CommonProblems.internal();
        };
        return problem.toResponse();
    }
}
