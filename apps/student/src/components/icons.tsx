// The pictures that only this app needs; the rest are in @rollcall/web/components/icons. Named by what they say.
export {
  BookOpen as ClassesIcon,
  CalendarDays as TodayIcon,
  CheckCheck as AlreadyIcon,
  CameraOff as NoCameraIcon,
  CloudUpload as KeptIcon,
  Flashlight as TorchIcon,
  FlashlightOff as TorchOffIcon,
  History as HistoryIcon,
  Image as PictureIcon,
  Keyboard as TypeIcon,
  ScanLine as ScanIcon,
  ZoomIn as ZoomIcon,
  SwitchCamera as SwitchCameraIcon,
} from 'lucide-react';
