import { AppError } from '../app-error';

/** Refuses an access token that is ours and good no more. It still says whose it was: the limits count by it. */
export class StaleToken extends AppError {
  readonly userId: string;

  constructor(kind: 'AUTH_TOKEN_EXPIRED' | 'AUTH_TOKEN_INVALID', userId: string) {
    super(kind);
    this.userId = userId;
  }
}
