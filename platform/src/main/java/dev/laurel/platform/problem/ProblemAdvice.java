package dev.laurel.platform.problem;

import dev.laurel.platform.problem.CommonProblems.FieldError;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns whatever a controller throws into a problem; nothing unexpected is shown but the correlation id. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException refused, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = refused.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), messageOf(error.getDefaultMessage())))
                .toList();
        return answer(CommonProblems.validation(errors), headers);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException refused, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = refused.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldError(
                                messageOf(result.getMethodParameter().getParameterName()),
                                messageOf(error.getDefaultMessage()))))
                .toList();
        return answer(CommonProblems.validation(errors), headers);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException refused, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return switch (refused.getCause()) {
            case UnrecognizedPropertyException unknown ->
                answer(
                        CommonProblems.validation(
                                List.of(new FieldError(JsonPath.of(unknown), "is not a property of this request"))),
                        headers);
            case JacksonException unreadable
            when !unreadable.getPath().isEmpty() ->
                answer(
                        CommonProblems.validation(
                                List.of(new FieldError(JsonPath.of(unreadable), "has a value of the wrong type"))),
                        headers);
            case null, default ->
                answer(CommonProblems.malformed("The body is missing or is not the JSON expected here."), headers);
        };
    }

    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException refused, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(CommonProblems.notFound(), headers);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return switch (refused) {
            case MissingRequestHeaderException missing ->
                answer(
                        CommonProblems.validation(List.of(new FieldError(missing.getHeaderName(), "is required"))),
                        headers);
            case MethodArgumentTypeMismatchException mismatch ->
                answer(
                        CommonProblems.validation(
                                List.of(new FieldError(mismatch.getName(), "has a value of the wrong type"))),
                        headers);
            default -> {
                var known = HttpStatus.resolve(status.value());
                yield known == null || known.is5xxServerError()
                        ? unexpected(refused)
                        : answer(CommonProblems.ofStatus(known, detailOf(body, known)), headers);
            }
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ProblemException thrown) {
        return thrown.toResponse();
    }

    @ExceptionHandler(ConstraintViolationException.class)
    ResponseEntity<Object> violated(ConstraintViolationException refused) {
        var errors = refused.getConstraintViolations().stream()
                .map(violation -> new FieldError(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList();
        return answer(CommonProblems.validation(errors), HttpHeaders.EMPTY);
    }

    /** Security's own filters answer these. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException refused) {
        throw refused;
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception failure) {
        if (Unavailability.isIn(failure)) {
            log.warn("Answered 503: {}", failure.toString());
            var headers = new HttpHeaders();
            headers.set(HttpHeaders.RETRY_AFTER, "2");
            return answer(CommonProblems.unavailable(), headers);
        }
        log.error("Answered 500", failure);
        return answer(CommonProblems.internal(), HttpHeaders.EMPTY);
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.toBody());
    }

    private static String detailOf(@Nullable Object body, HttpStatus status) {
        return body instanceof ProblemDetail detail && detail.getDetail() != null
                ? detail.getDetail()
                : status.getReasonPhrase();
    }

    private static String messageOf(@Nullable String message) {
        return message == null ? "is not valid" : message;
    }
}
