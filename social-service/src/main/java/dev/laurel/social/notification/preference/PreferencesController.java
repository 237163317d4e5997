package dev.laurel.social.notification.preference;

import static java.util.Objects.requireNonNull;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a customer wants to be told, where, in which language, and when not. */
@RestController
@RequestMapping("/api/notifications/preferences")
class PreferencesController {

    private final PreferenceBook book;

    PreferencesController(PreferenceBook book) {
        this.book = book;
    }

    @GetMapping
    PreferencesBody read(Principal customer) {
        return PreferencesBody.of(book.of(customer.getName()).orElse(Preferences.STANDARD));
    }

    /** Replaces them whole. */
    @PutMapping
    PreferencesBody choose(@Valid @RequestBody PreferencesBody body, Principal customer) {
        List<FieldError> errors = new ArrayList<>();
        var quiet = body.quietHours();
        if (quiet != null) {
            if (!quiet.hasZone()) {
                errors.add(new FieldError("quietHours.timeZone", "must be a time zone such as America/New_York"));
            }
            if (requireNonNull(quiet.from()).equals(quiet.to())) {
                errors.add(new FieldError("quietHours.to", "must not be the same as from"));
            }
        }
        if (!errors.isEmpty()) {
            throw CommonProblems.validation(errors).asException();
        }
        var chosen = body.preferences();
        book.choose(customer.getName(), chosen);
        return PreferencesBody.of(chosen);
    }
}
