package dev.laurel.payment.reconciliation;

import dev.laurel.payment.processor.Processors;
import dev.laurel.payment.processor.ProviderStatement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reconciles with all providers: daily, once in the cluster, and whenever somebody asks. */
@Component
class Reconciliation {

    private final List<ProviderStatement> statements;
    private final Processors processors;
    private final Reconcile reconcile;
    private final Runs runs;
    private final ReconciliationProperties properties;
    private final Clock clock;

    Reconciliation(
            List<ProviderStatement> statements,
            Processors processors,
            Reconcile reconcile,
            Runs runs,
            ReconciliationProperties properties,
            Clock clock) {
        this.statements = statements;
        this.processors = processors;
        this.reconcile = reconcile;
        this.runs = runs;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(cron = "${laurel.payment.reconciliation.cron:0 30 3 * * *}", zone = "UTC")
    @SchedulerLock(name = "reconciliation", lockAtLeastFor = "PT1M", lockAtMostFor = "PT2H")
    void daily() {
        run(null, null, null);
    }

    /**
     * Goes on where the last run of each provider ended, until as late as providers have reported.
     *
     * @param provider only this one
     * @param from instead of where the last run ended
     * @param until instead of as late as possible
     */
    List<Run> run(@Nullable String provider, @Nullable Instant from, @Nullable Instant until) {
        var end = until == null ? clock.instant().minus(properties.lag()) : until;
        return statements.stream()
                .filter(this::hasAccount)
                .filter(statement -> provider == null || statement.provider().equals(provider))
                .map(statement -> compare(statement, from, end))
                .toList();
    }

    boolean knows(String provider) {
        return statements.stream()
                .filter(this::hasAccount)
                .anyMatch(statement -> statement.provider().equals(provider));
    }

    private boolean hasAccount(ProviderStatement statement) {
        return statement.processors().stream().anyMatch(processors::isConfigured);
    }

    /** Only a run without a gap before it moves on where the next one begins, and no further than providers had reported. */
    private Run compare(ProviderStatement statement, @Nullable Instant from, Instant until) {
        var reported = clock.instant().minus(properties.lag());
        var compared = runs.comparedUntil(statement.provider());
        var wanted = from == null
                ? compared.filter(before -> before.isBefore(until)).orElseGet(() -> until.minus(properties.first()))
                : from;
        var run = reconcile.run(statement, wanted, until);
        var isWithoutGap = !wanted.isAfter(compared.orElseGet(() -> reported.minus(properties.first())));
        if (run.failure() == null && isWithoutGap) {
            runs.goOnFrom(run, until.isBefore(reported) ? until : reported);
        }
        return run;
    }
}
