package dev.laurel.loyalty.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The auditor's settings.
 *
 * @param travelTime how long a settled payment may be without its award, or the other way round, before that is drift
 * @param portion how many members are read together
 * @param portionsAtOnce how many portions are audited at the same time; while some are read, others are looked at
 * @param incrementalCron when (UTC) what is new is audited; {@code -} for never
 * @param fullCron when (UTC) everything is audited; {@code -} for never
 */
@Validated
@ConfigurationProperties("laurel.loyalty.audit")
record AuditSettings(
        @NotNull @DefaultValue("60s") Duration travelTime,
        @Min(1) @Max(10_000) @DefaultValue("500") int portion,
        @Min(1) @Max(64) @DefaultValue("4") int portionsAtOnce,
        @NotBlank @DefaultValue("0 7/15 * * * *") String incrementalCron,
        @NotBlank @DefaultValue("0 40 1 * * *") String fullCron) {}
