/** What is promised about docker-compose.yml, the Dockerfile and k8s/, as tests. */
@NullMarked
package dev.laurel.deployment;

import org.jspecify.annotations.NullMarked;
