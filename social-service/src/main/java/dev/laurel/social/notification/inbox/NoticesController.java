package dev.laurel.social.notification.inbox;

import dev.laurel.platform.problem.CommonProblems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A customer's notices, newest first. */
@RestController
@RequestMapping("/api/notifications")
class NoticesController {

    private final Inbox inbox;

    NoticesController(Inbox inbox) {
        this.inbox = inbox;
    }

    /**
     * A page of notices.
     *
     * @param unread how many of all notices were not read
     */
    record Page(List<InboxLine> items, @Nullable String nextCursor, long unread) {}

    /** How many were not read afterwards. */
    record Unread(long unread) {}

    /** Up to which notice, itself included. */
    record ReadRequest(
            @NotNull @Pattern(regexp = "\\d{1,18}", message = "must be the id of a notification") String upTo) {}

    @GetMapping
    Page page(
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Min(1) @Nullable Long cursor,
            Principal customer) {
        var from = cursor == null ? Long.MAX_VALUE : cursor;
        var found = inbox.before(customer.getName(), from, limit + 1);
        var shown = found.stream().limit(limit).map(InboxLine::of).toList();
        var next = found.size() > limit ? shown.getLast().id() : null;
        return new Page(shown, next, inbox.unread(customer.getName()));
    }

    @PostMapping("/{id}/read")
    Unread read(@PathVariable @Min(1) long id, Principal customer) {
        if (!inbox.read(customer.getName(), id)) {
            throw CommonProblems.notFound().asException();
        }
        return new Unread(inbox.unread(customer.getName()));
    }

    @PostMapping("/read")
    Unread readUpTo(@Valid @RequestBody ReadRequest request, Principal customer) {
        inbox.readUpTo(customer.getName(), Long.parseLong(request.upTo()));
        return new Unread(inbox.unread(customer.getName()));
    }
}
