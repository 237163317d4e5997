package dev.laurel.gateway.forward;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The way to the services.
 *
 * @param connectTimeout how long to wait for a connection to an instance
 * @param registryLook how old what the registry said may be
 * @param rememberGone how long the last known instances of a service are still tried when the registry knows none,
 *     since a service that restarts is back at its address before it is back in the registry
 * @param avoidRefusing how long an instance that refused a connection is only asked after all others
 */
@ConfigurationProperties("laurel.gateway.forward")
record ForwardSettings(
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("250ms") Duration registryLook,
        @DefaultValue("5m") Duration rememberGone,
        @DefaultValue("1s") Duration avoidRefusing) {}
