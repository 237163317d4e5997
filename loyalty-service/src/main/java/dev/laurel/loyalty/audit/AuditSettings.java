package dev.laurel.loyalty.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The auditor's settings.
 *
 * @param travelTime how long a settled payment may be without its award, or the other way round, before that is drift
 */
@ConfigurationProperties("laurel.loyalty.audit")
record AuditSettings(@DefaultValue("60s") Duration travelTime) {}
