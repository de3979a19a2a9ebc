import type { Route } from '../route';

export const authRoutes: Route[] = [
  {
    method: 'post',
    path: '/auth/register',
    procedure: 'auth.register',
    status: 201,
    summary: 'Make an account, and sign in',
    errors: ['EMAIL_TAKEN', 'REGISTRATION_NOT_ALLOWED'],
    refreshCookie: 'given',
  },
  {
    method: 'post',
    path: '/auth/login',
    procedure: 'auth.login',
    summary: 'Sign in',
    errors: ['AUTH_INVALID_CREDENTIALS', 'AUTH_ACCOUNT_LOCKED'],
    refreshCookie: 'given',
  },
  {
    method: 'post',
    path: '/auth/refresh',
    procedure: 'auth.refresh',
    summary: 'Get a new access token for the refresh token',
    errors: ['AUTH_UNAUTHORIZED', 'AUTH_TOKEN_INVALID', 'AUTH_TOKEN_EXPIRED'],
    refreshCookie: 'asked',
  },
  {
    method: 'post',
    path: '/auth/logout',
    procedure: 'auth.logout',
    summary: 'Sign out',
  },
  {
    method: 'get',
    path: '/auth/verify',
    procedure: 'auth.verify',
    summary: 'Check a token, and read whose it is',
  },
  {
    method: 'post',
    path: '/auth/logout-everywhere',
    procedure: 'auth.logoutEverywhere',
    summary: 'Sign out on every device',
  },
  {
    method: 'put',
    path: '/auth/password',
    procedure: 'auth.changePassword',
    summary: 'Change the password; every other login ends',
    errors: ['AUTH_INVALID_CREDENTIALS', 'AUTH_ACCOUNT_LOCKED'],
    refreshCookie: 'given',
  },
  {
    method: 'post',
    path: '/auth/forgot-password',
    procedure: 'auth.forgotPassword',
    summary: 'Have a link to a new password mailed',
  },
  {
    method: 'post',
    path: '/auth/reset-password',
    procedure: 'auth.resetPassword',
    summary: 'Choose a new password with the mailed link',
    errors: ['AUTH_TOKEN_INVALID', 'AUTH_TOKEN_EXPIRED'],
  },
  {
    method: 'get',
    path: '/auth/registration-policy',
    procedure: 'auth.registrationPolicy',
    summary: 'Read who may register as a teacher here',
  },
];
