/** What every simulated provider's edge does alike: faults of requests, hanging up, pages for people. */
@NullMarked
package dev.laurel.simulator.edge;

import org.jspecify.annotations.NullMarked;
