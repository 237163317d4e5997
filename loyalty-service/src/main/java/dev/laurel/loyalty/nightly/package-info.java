/** What is done for every member each night: once in the cluster, in portions, and taken up again after a crash. */
@NullMarked
package dev.laurel.loyalty.nightly;

import org.jspecify.annotations.NullMarked;
