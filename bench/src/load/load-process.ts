import { runClosedLoop } from './closed-loop';
import { serveOrders } from './serve-orders';

// The clients, in a process of their own, so that the server's figures are the server's.
serveOrders(runClosedLoop);
