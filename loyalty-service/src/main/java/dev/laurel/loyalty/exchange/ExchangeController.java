package dev.laurel.loyalty.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Members and balances, from another system and for one. */
@RestController
class ExchangeController {

    private final ImportMembers importMembers;
    private final ExportMembers exportMembers;

    ExchangeController(ImportMembers importMembers, ExportMembers exportMembers) {
        this.importMembers = importMembers;
        this.exportMembers = exportMembers;
    }

    /**
     * Imports a file with the fields {@code member, points, expiresOn, tier}, as CSV with a heading or as a JSON array.
     *
     * @param dryRun whether to check and count only; then errors are in a good answer
     */
    @PostMapping(path = "/api/admin/loyalty/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportMembers.Imported load(
            Principal staff,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "true") boolean dryRun)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw CommonProblems.validation(List.of(new FieldError("file", "is required")))
                    .asException();
        }
        var imported = importMembers.run(file.getBytes(), staff.getName(), dryRun);
        if (imported.errorCount() > 0 && !dryRun) {
            throw CommonProblems.validation(imported.errors().stream()
                            .map(error -> new FieldError("line " + error.line(), error.field() + " " + error.message()))
                            .toList())
                    .asException();
        }
        return imported;
    }

    /** All members, in no order, written while they are read. */
    @GetMapping("/api/admin/loyalty/export")
    void export(
            @RequestParam(defaultValue = "csv") @Pattern(regexp = "csv|json", message = "is csv or json") String format,
            HttpServletResponse answer)
            throws IOException {
        boolean isCsv = format.equals("csv");
        answer.setContentType(isCsv ? "text/csv;charset=UTF-8" : MediaType.APPLICATION_JSON_VALUE);
        answer.setHeader("Content-Disposition", "attachment; filename=\"members." + format + "\"");
        Writer out = new OutputStreamWriter(answer.getOutputStream(), UTF_8);
        if (isCsv) {
            exportMembers.csv(out);
        } else {
            exportMembers.json(out);
        }
    }
}
