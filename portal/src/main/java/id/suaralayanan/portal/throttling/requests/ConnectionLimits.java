package id.suaralayanan.portal.throttling.requests;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;

/// Limits on the connections themselves: how many there are, and how long one may take to say what
/// it wants. A client that sends a byte now and then is not idle, so only a deadline ends it.
@Component
@EnableConfigurationProperties(LimitSettings.class)
final class ConnectionLimits implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {
    private final LimitSettings limits;
    private final FileUpload upload;
    private final AtomicInteger open = new AtomicInteger();

    ConnectionLimits(LimitSettings limits, FileUpload upload) {
        this.limits = limits;
        this.upload = upload;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(
                server -> server.doOnChannelInit((_, channel, _) -> admit(channel)));
    }

    private void admit(Channel channel) {
        if (open.incrementAndGet() > limits.connections()) {
            open.decrementAndGet();
            channel.close();
            return;
        }
        channel.closeFuture().addListener(_ -> open.decrementAndGet());
        channel.pipeline()
                .addBefore(
                        NettyPipeline.HttpTrafficHandler,
                        "deadlines",
                        new Deadlines(limits, upload));
    }

    /// Ends the connection when the header of the next request is not whole in time, counted from
    /// the opening or from the end of the answer before; or when the body is not, counted from its
    /// header.
    private static final class Deadlines extends ChannelDuplexHandler {
        private final LimitSettings limits;
        private final FileUpload upload;
        private @Nullable ScheduledFuture<?> header;
        private @Nullable ScheduledFuture<?> content;

        Deadlines(LimitSettings limits, FileUpload upload) {
            this.limits = limits;
            this.upload = upload;
        }

        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            awaitHeader(context);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request) {
                stop(header);
                awaitContent(context, request);
            }
            if (message instanceof LastHttpContent) {
                stop(content);
            }
            context.fireChannelRead(message);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (!(message instanceof LastHttpContent) || isInterim(message)) {
                context.write(message, promise);
                return;
            }
            context.write(message, promise.unvoid().addListener(_ -> awaitNext(context)));
        }

        @Override
        public void handlerRemoved(ChannelHandlerContext context) {
            stop(header);
            stop(content);
        }

        private static boolean isInterim(Object message) {
            return message instanceof HttpResponse answer
                    && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }

        /// Asks for the next request. Up to reactor-netty 1.3.7 nobody does when a request that
        /// came early was answered at once, and the connection falls silent (its issue 4361).
        private void awaitNext(ChannelHandlerContext context) {
            awaitHeader(context);
            context.read();
        }

        private void awaitHeader(ChannelHandlerContext context) {
            stop(header);
            stop(content);
            if (context.channel().isOpen()) {
                header = schedule(context, limits.header(), context::close);
            }
        }

        private void awaitContent(ChannelHandlerContext context, HttpRequest request) {
            stop(content);
            boolean brings = upload.isIn(request.method().name(), request.uri());
            content =
                    schedule(
                            context,
                            brings ? limits.uploading() : limits.content(),
                            () -> dismiss(context));
        }

        private static void dismiss(ChannelHandlerContext context) {
            var answer =
                    new DefaultFullHttpResponse(
                            HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_TIMEOUT);
            HttpUtil.setContentLength(answer, 0);
            HttpUtil.setKeepAlive(answer, false);
            context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
        }

        private static ScheduledFuture<?> schedule(
                ChannelHandlerContext context, Duration after, Runnable end) {
            return context.executor().schedule(end, after.toMillis(), TimeUnit.MILLISECONDS);
        }

        private static void stop(@Nullable ScheduledFuture<?> running) {
            if (running != null) {
                running.cancel(false);
            }
        }
    }
}
