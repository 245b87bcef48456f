/** The stages of the pipeline, the transport over Jetty and the components. */
@NullMarked
package org.cuepoint.network.internal;

import org.jspecify.annotations.NullMarked;
