package dev.laurel.sweepstakes.catalogue;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.web.CursorPage;
import dev.laurel.sweepstakes.entry.Entries;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/sweepstakes}, for everybody. */
@RestController
@RequestMapping("/api/sweepstakes")
class CatalogueController {

    private static final Duration COUNTED_EVERY = Duration.ofSeconds(5);
    private static final long MOST_COUNTED = 1_000;

    private final SweepstakesRegister register;
    private final LoadingCache<String, Long> counts;

    CatalogueController(SweepstakesRegister register, Entries entries) {
        this.register = register;
        this.counts = Caffeine.newBuilder()
                .expireAfterWrite(COUNTED_EVERY)
                .maximumSize(MOST_COUNTED)
                .build(entries::count);
    }

    /** Those that were published, the latest to open first. */
    @GetMapping
    CursorPage<PublicSweepstakes> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var found = register.all().stream()
                .filter(Sweepstakes::isPublic)
                .dropWhile(one -> cursor != null && !one.id().equals(cursor))
                .limit(limit + 1L)
                .toList();
        return new CursorPage<>(
                found.stream().limit(limit).map(this::answer).toList(),
                found.size() > limit ? found.getLast().id() : null);
    }

    @GetMapping("/{id}")
    PublicSweepstakes one(@PathVariable String id) {
        return register.find(id)
                .filter(Sweepstakes::isPublic)
                .map(this::answer)
                .orElseThrow(() -> CommonProblems.notFound().asException());
    }

    private PublicSweepstakes answer(Sweepstakes one) {
        return PublicSweepstakes.of(one, one.progress().seal() == null ? counts.get(one.id()) : 0);
    }
}
