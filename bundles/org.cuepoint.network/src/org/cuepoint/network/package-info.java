/**
 * Reliable HTTP for applications: requests with time limits, retries, a rate per host and errors in plain words.
 * Requests pass a pipeline of {@linkplain org.cuepoint.network.Interceptor interceptors} that other bundles may extend.
 */
@NullMarked
package org.cuepoint.network;

import org.jspecify.annotations.NullMarked;
