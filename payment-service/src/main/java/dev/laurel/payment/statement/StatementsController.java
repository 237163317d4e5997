package dev.laurel.payment.statement;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /api/admin/payments/statements}: banks' statements, and which payments their lines may belong to. */
@RestController
@RequestMapping("/api/admin/payments/statements")
class StatementsController {

    private final ReadStatement readStatement;
    private final Statements statements;

    StatementsController(ReadStatement readStatement, Statements statements) {
        this.readStatement = readStatement;
        this.statements = statements;
    }

    /** Confirms nothing. The same file again is answered as the first time, but for what was confirmed since. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<StatementBody> upload(
            Principal staff,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String bank,
            @RequestParam(required = false) @Nullable String processor)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw CommonProblems.validation(List.of(new FieldError("file", "is required")))
                    .asException();
        }
        return switch (readStatement.read(file.getBytes(), bank, processor, staff.getName())) {
            case ReadStatement.Outcome.Kept(var statement, var replayed) -> {
                var answer = ResponseEntity.ok();
                if (replayed) {
                    answer.header("Idempotency-Replayed", "true");
                }
                yield answer.body(body(statement));
            }
            case ReadStatement.Outcome.Wrong(var errors, var hasCardNumber) ->
                throw (hasCardNumber ? cardNumber(errors) : CommonProblems.validation(errors)).asException();
            case ReadStatement.Outcome.TooLarge(var most) ->
                throw Problem.of(
                                "too-large",
                                HttpStatus.CONTENT_TOO_LARGE,
                                "The request is too large",
                                "A statement has at most " + most + " bytes. Export a shorter time.")
                        .asException();
        };
    }

    private static Problem cardNumber(List<FieldError> errors) {
        return Problem.of(
                        "card-number-refused",
                        HttpStatus.BAD_REQUEST,
                        "Card numbers are not accepted",
                        "The file contains what looks like a card number. Take it out of the lines named in errors.")
                .with("errors", errors);
    }

    /** Newest first. */
    @GetMapping
    CursorPage<StatementBody> list(
            @RequestParam(defaultValue = "10") @Min(1) @Max(50) int limit,
            @RequestParam(required = false) @Nullable Instant cursor) {
        var found = statements.newest(cursor, limit + 1);
        var items = found.subList(0, Math.min(limit, found.size()));
        return new CursorPage<>(
                items.stream().map(this::body).toList(),
                found.size() > limit ? items.getLast().uploadedAt().toString() : null);
    }

    @GetMapping("/{id}")
    StatementBody one(@PathVariable String id) {
        return statements
                .find(id)
                .map(this::body)
                .orElseThrow(() -> CommonProblems.notFound().asException());
    }

    private StatementBody body(Statement statement) {
        var references = statement.proposals().stream()
                .map(proposal -> proposal.line().bankReference())
                .collect(Collectors.toSet());
        return StatementBody.of(
                statement,
                readStatement.confirmed(references, statement.processor()).keySet());
    }
}
