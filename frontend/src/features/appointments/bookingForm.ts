import type { Appointment } from '../../api/types';
import type { useForm } from '../../ui/useForm';

export type BookingForm = ReturnType<
  typeof useForm<{ topic: string; message: string; mode: string }, Appointment>
>;

export const MESSAGE_LIMIT = 500;
